import { useQuery } from '@tanstack/react-query';
import { answer, client } from '@/api/client';
import { useSession } from '@/api/queries/session';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type TerritoryDashboard = Schemas['TerritoryDashboard'];
export type SchoolDashboard = Schemas['SchoolDashboard'];
export type DashboardRow = Schemas['DashboardRow'];
export type DashboardMonth = Schemas['DashboardMonth'];
export type DutyCounts = Schemas['DutyCounts'];
export type CountFilters = Schemas['CountFilters'];
export type AsItStood = Schemas['TerritoryAsItStood'];
export type ExecutorLoad = Schemas['ExecutorLoad'];
export type ReportingBurden = Schemas['ReportingBurden'];
export type BurdenOfMonth = Schemas['BurdenOfMonth'];

/** The territory in force, the person's own when none was chosen; undefined while it is not known. */
export function useTerritoryShown(territory: number | undefined): number | undefined {
  const session = useSession();
  return territory ?? session.data?.territory.id;
}

export function useTerritoryDashboard(territoryId: number | undefined, year: number | undefined) {
  return useQuery({
    queryKey: ['dashboard', territoryId, year],
    enabled: territoryId !== undefined,
    queryFn: () =>
      answer(
        client.GET('/api/v1/dashboards/territory/{territoryId}', {
          params: { path: { territoryId: territoryId ?? 0 }, query: { year } },
        }),
      ),
  });
}

export function useAsItStood(territoryId: number, year: number | undefined, day: string) {
  return useQuery({
    queryKey: ['dashboard', territoryId, year, 'as-it-stood', day],
    queryFn: () =>
      answer(
        client.GET('/api/v1/dashboards/territory/{territoryId}/as-it-stood', {
          params: { path: { territoryId }, query: { year, day } },
        }),
      ),
  });
}

export function useSchoolDashboard(organisationId: number, year: number | undefined) {
  return useQuery({
    queryKey: ['dashboard', 'school', organisationId, year],
    queryFn: () =>
      answer(
        client.GET('/api/v1/dashboards/school/{organisationId}', {
          params: { path: { organisationId }, query: { year } },
        }),
      ),
  });
}

export function useLoad(territoryId: number | undefined, from: string | undefined, weeks: number) {
  return useQuery({
    queryKey: ['dashboard', 'load', territoryId, from, weeks],
    enabled: territoryId !== undefined,
    queryFn: () =>
      answer(
        client.GET('/api/v1/reports/load/{territoryId}', {
          params: { path: { territoryId: territoryId ?? 0 }, query: { from, weeks } },
        }),
      ),
  });
}

export function useBurden(territoryId: number | undefined, year: number | undefined) {
  return useQuery({
    queryKey: ['dashboard', 'burden', territoryId, year],
    enabled: territoryId !== undefined,
    queryFn: () =>
      answer(
        client.GET('/api/v1/reports/burden/{territoryId}', {
          params: { path: { territoryId: territoryId ?? 0 }, query: { year } },
        }),
      ),
  });
}

export function useBurdenOfMonth(organisationId: number, month: string) {
  return useQuery({
    queryKey: ['dashboard', 'burden', 'school', organisationId, month],
    queryFn: () =>
      answer(
        client.GET('/api/v1/dashboards/school/{organisationId}/burden', {
          params: { path: { organisationId }, query: { month } },
        }),
      ),
  });
}

/** The address of a report as a file. */
export function reportAddress(
  path: string,
  format: 'csv' | 'xlsx',
  query: Record<string, string | number | undefined>,
): string {
  const parameters = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) parameters.set(name, String(value));
  return `${path}/export?${parameters.toString()}`;
}
