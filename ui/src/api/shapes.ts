import type { components, operations } from './schema';

type Schemas = components['schemas'];

export type Activity = Schemas['Activity'];
export type Approval = Schemas['Approval'];
export type ApprovalReadiness = Schemas['ApprovalReadiness'];
export type Correction = Schemas['Correction'];
export type Draft = Schemas['Draft'];
export type DraftChange = Schemas['DraftChange'];
export type DraftEdit = Schemas['DraftEdit'];
export type DraftRow = Schemas['DraftRow'];
export type DraftSummary = Schemas['DraftSummary'];
export type FieldName = Schemas['FieldName'];
export type Finding = Schemas['Finding'];
export type Goal = Schemas['Goal'];
export type Matrix = Schemas['Matrix'];
export type Obligation = Schemas['Obligation'];
export type ObligationCounts = Schemas['ObligationCounts'];
export type ObligationDetail = Schemas['ObligationDetail'];
export type ObligationState = Schemas['ObligationState'];
export type Occurrence = Schemas['Occurrence'];
export type Organisation = Schemas['Organisation'];
export type Participant = Schemas['Participant'];
export type Period = Schemas['Period'];
export type Place = Schemas['Place'];
export type PlanBelow = Schemas['PlanBelow'];
export type PlanKind = Schemas['PlanKind'];
export type RoadMap = Schemas['RoadMap'];
export type RoadMapRow = RoadMap['rows'][number];
export type RoadMapSummary = Schemas['RoadMapSummary'];
export type SchoolCalendar = Schemas['SchoolCalendar'];
export type SchoolDay = Schemas['SchoolDay'];
export type Session = Schemas['Session'];
export type SourceDocument = Schemas['SourceDocument'];
export type Target = Schemas['Target'];
export type Today = Schemas['Today'];
export type Understanding = operations['understandWording']['responses'][200]['content']['application/json'];
export type ObligationFilter = NonNullable<operations['listObligations']['parameters']['query']>;
export type OrganisationImport =
  operations['importOrganisations']['responses'][200]['content']['application/json'];
export type CalendarItem =
  operations['getRoadMapCalendar']['responses'][200]['content']['application/json']['items'][number];
export type OrganisationForm = Schemas['OrganisationForm'];
export type OrganisationView = Schemas['OrganisationView'];
export type OrganisationFilter = NonNullable<operations['listOrganisations']['parameters']['query']>;
export type SameOrganisations = Schemas['SameOrganisations'];
export type Territory = Schemas['Territory'];
