import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components, operations } from '@/api/schema';

type Schemas = components['schemas'];
export type RiskLevel = Schemas['RiskLevel'];
export type RiskName = Schemas['RiskName'];
export type RiskProfile = Schemas['RiskProfile'];
export type RiskProfileSummary = Schemas['RiskProfileSummary'];
export type ProfiledRisk = Schemas['ProfiledRisk'];
export type RiskSummary = Schemas['RiskSummary'];
export type RiskSummaryRow = Schemas['RiskSummaryRow'];
export type RiskCatalogue = Schemas['RiskCatalogue'];
export type CatalogueRisk = Schemas['CatalogueRisk'];
export type RiskImport = Schemas['RiskImport'];
export type ProposedRow = Schemas['ProposedRow'];
export type VisitSummary = Schemas['VisitSummary'];
export type VisitPlan = Schemas['VisitPlan'];
export type SummaryQuery = NonNullable<operations['getRiskSummary']['parameters']['query']>;
export type VisitsQuery = NonNullable<operations['listVisits']['parameters']['query']>;

const root = 'risks';

export function useRiskSummary(query: SummaryQuery) {
  return useQuery({
    queryKey: [root, 'summary', query],
    queryFn: () => answer(client.GET('/api/v1/risk-summary', { params: { query } })),
    placeholderData: (before) => before,
  });
}

export function useSchoolRisks(organisationId: number) {
  return useQuery({
    queryKey: [root, 'school', organisationId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/schools/{organisationId}/risk-profile', { params: { path: { organisationId } } }),
      ),
  });
}

export function useRiskProfile(profileId: number) {
  return useQuery({
    queryKey: [root, 'profile', profileId],
    queryFn: () =>
      answer(client.GET('/api/v1/risk-profiles/{profileId}', { params: { path: { profileId } } })),
  });
}

/** Every change of risks may change counts, groups and visits. */
function useChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: [root] }),
  });
}

export function useProfileStep(step: 'acknowledgement' | 'agreement') {
  return useChange((profile: RiskProfileSummary) => {
    const params = { path: { profileId: profile.id }, header: { 'If-Match': versionTag(profile.version) } };
    return answer(
      step === 'acknowledgement'
        ? client.POST('/api/v1/risk-profiles/{profileId}/acknowledgement', { params })
        : client.POST('/api/v1/risk-profiles/{profileId}/agreement', { params }),
    );
  });
}

export function useSaveOfficial(organisationId: number) {
  return useChange(({ version, body }: { version: number; body: Schemas['OfficialRisks'] }) =>
    answer(
      client.PUT('/api/v1/schools/{organisationId}/risk-profile', {
        params: { path: { organisationId }, header: { 'If-Match': versionTag(version) } },
        body,
      }),
    ),
  );
}

export interface LevelsFile {
  file: File;
  day: string;
  basis: string;
  anew: boolean;
  preview: boolean;
}
export function useImportLevels() {
  return useChange(({ file, day, basis, anew, preview }: LevelsFile) =>
    answer(
      client.POST('/api/v1/risk-profiles/import', {
        params: { query: { fileName: file.name, day, basis, anew, preview } },
        body: file as unknown as string,
        bodySerializer: (body: unknown) => body as File,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    ),
  );
}

export function useMakeWaveProfiles() {
  return useChange((wave: number) =>
    answer(client.POST('/api/v1/risk-profiles/from-wave', { body: { wave } })),
  );
}

export function useRiskCatalogue() {
  return useQuery({
    queryKey: [root, 'catalogue'],
    queryFn: () => answer(client.GET('/api/v1/risk-catalogue')),
  });
}

export function useSaveCatalogue() {
  return useChange(({ edition, mostHigh, risks }: Pick<RiskCatalogue, 'edition' | 'mostHigh' | 'risks'>) =>
    answer(
      client.PUT('/api/v1/risk-catalogue', {
        params: { header: { 'If-Match': versionTag(edition) } },
        body: { mostHigh, risks },
      }),
    ),
  );
}

export function useProposal(organisationId: number) {
  return useQuery({
    queryKey: [root, 'proposal', organisationId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/schools/{organisationId}/road-map-proposal', {
          params: { path: { organisationId } },
        }),
      ),
  });
}

export function useMakeRoadMap(organisationId: number) {
  return useChange(({ rows, key }: { rows: string[]; key: string }) =>
    answer(
      client.POST('/api/v1/schools/{organisationId}/road-map-proposal', {
        params: { path: { organisationId }, header: { 'Idempotency-Key': key } },
        body: { rows },
      }),
    ),
  );
}

export function useVisits(query: VisitsQuery) {
  return useQuery({
    queryKey: [root, 'visits', query],
    queryFn: () => answer(client.GET('/api/v1/verification-visits', { params: { query } })),
    placeholderData: (before) => before,
  });
}

export function usePlanVisits() {
  return useChange(({ plan, key }: { plan: VisitPlan; key: string }) =>
    answer(
      client.POST('/api/v1/verification-visits', {
        params: { header: { 'Idempotency-Key': key } },
        body: plan,
      }),
    ),
  );
}

export function useVisitStep() {
  return useChange(({ visit, reason }: { visit: VisitSummary; reason: string | null }) => {
    const params = { path: { visitId: visit.id }, header: { 'If-Match': versionTag(visit.version) } };
    return answer(
      reason === null
        ? client.POST('/api/v1/verification-visits/{visitId}/agreement', { params })
        : client.POST('/api/v1/verification-visits/{visitId}/cancellation', { params, body: { reason } }),
    );
  });
}

export function useFinishTask() {
  return useChange(
    ({
      visit,
      task,
      doneOn,
      words,
    }: {
      visit: VisitSummary;
      task: number;
      doneOn: string | null;
      words: string;
    }) =>
      answer(
        client.PUT('/api/v1/verification-visits/{visitId}/tasks/{taskId}', {
          params: {
            path: { visitId: visit.id, taskId: task },
            header: { 'If-Match': versionTag(visit.version) },
          },
          body: { doneOn, words },
        }),
      ),
  );
}

/** The address of a list as a file, with the filter that is on the screen. */
export function summaryFile(query: SummaryQuery, format: 'csv' | 'xlsx'): string {
  const asked = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && name !== 'cursor' && name !== 'limit') asked.set(name, String(value));
  return `/api/v1/risk-summary/export?${asked}`;
}
