import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components, operations } from '@/api/schema';

type Schemas = components['schemas'];
export type Curator = Schemas['Curator'];
export type CuratorDetail = Schemas['CuratorDetail'];
export type CuratorProfile = Schemas['CuratorProfile'];
export type CuratorState = Schemas['CuratorState'];
export type CuratorAssignment = Schemas['CuratorAssignment'];
export type CuratorRecord = Schemas['CuratorRecord'];
export type CuratorRecordFields = Schemas['CuratorRecordFields'];
export type CuratedSchool = Schemas['CuratedSchool'];
export type CuratorProposal = Schemas['CuratorProposal'];
export type ProposedPair = Schemas['ProposedPair'];
export type CuratorFilter = Omit<
  NonNullable<operations['listCurators']['parameters']['query']>,
  'cursor' | 'limit'
>;
export type SchoolFilter = Omit<
  NonNullable<operations['listCuratedSchools']['parameters']['query']>,
  'cursor' | 'limit'
>;
export type Approval = operations['approveCuratorProposal']['responses'][200]['content']['application/json'];
type ApprovalBody = operations['approveCuratorProposal']['requestBody']['content']['application/json'];
type ProposalBody = operations['proposeCurators']['requestBody']['content']['application/json'];
type AssignBody = operations['assignCurator']['requestBody']['content']['application/json'];
type ReplaceBody = operations['replaceCurator']['requestBody']['content']['application/json'];
type EndBody = operations['endCuratorAssignment']['requestBody']['content']['application/json'];

const root = 'curators';

interface PageOf<Item> {
  items: Item[];
  next: string | null;
}

async function everyPage<Item, Page extends PageOf<Item>>(
  read: (cursor?: string) => Promise<Page>,
): Promise<Page> {
  const first = await read();
  let next = first.next;
  while (next !== null) {
    const page = await read(next);
    first.items.push(...page.items);
    next = page.next;
  }
  return first;
}

export function useCurators(filter: CuratorFilter) {
  return useQuery({
    queryKey: [root, 'list', filter],
    queryFn: () =>
      everyPage((cursor) =>
        answer(client.GET('/api/v1/curators', { params: { query: { ...filter, limit: 500, cursor } } })),
      ),
  });
}

export function useCuratedSchools(filter: SchoolFilter) {
  return useQuery({
    queryKey: [root, 'schools', filter],
    queryFn: () =>
      everyPage((cursor) =>
        answer(
          client.GET('/api/v1/curated-schools', { params: { query: { ...filter, limit: 500, cursor } } }),
        ),
      ),
  });
}

export function useCatalogue() {
  return useQuery({
    queryKey: [root, 'catalogue', document.documentElement.lang],
    queryFn: () => answer(client.GET('/api/v1/curators/catalogue')),
    staleTime: Infinity,
  });
}

export function useStatistics() {
  return useQuery({
    queryKey: [root, 'statistics'],
    queryFn: () => answer(client.GET('/api/v1/curators/statistics')),
  });
}

export function useCurator(personId: number) {
  return useQuery({
    queryKey: [root, 'person', personId],
    queryFn: () => answer(client.GET('/api/v1/curators/{personId}', { params: { path: { personId } } })),
  });
}

export function useCuration(organisationId: number, enabled: boolean) {
  return useQuery({
    queryKey: [root, 'school', organisationId],
    enabled,
    queryFn: () =>
      answer(
        client.GET('/api/v1/curated-schools/{organisationId}', { params: { path: { organisationId } } }),
      ),
  });
}

export function useAssignment(assignmentId: number) {
  return useQuery({
    queryKey: [root, 'assignment', assignmentId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/curator-assignments/{assignmentId}', { params: { path: { assignmentId } } }),
      ),
  });
}

export function usePeopleNamed(text: string) {
  return useQuery({
    queryKey: ['people', 'named', text],
    queryFn: () => answer(client.GET('/api/v1/people', { params: { query: { text, limit: 20 } } })),
    enabled: text.trim().length >= 2,
  });
}

/** A change of anything about curators; what is on screen is read again after it. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: [root] }),
  });
}

export const usePropose = () =>
  useMutation({
    mutationFn: (body: ProposalBody) => answer(client.POST('/api/v1/curator-proposal', { body })),
  });

export const useApprove = () =>
  useChange((body: ApprovalBody) => answer(client.POST('/api/v1/curator-proposal/approval', { body })));

export const useSaveProfile = () =>
  useChange(
    ({ personId, version, profile }: { personId: number; version: number; profile: CuratorProfile }) =>
      answer(
        client.PUT('/api/v1/curators/{personId}', {
          params: { path: { personId }, header: { 'If-Match': versionTag(version) } },
          body: profile,
        }),
      ),
  );

export const useSelect = () =>
  useChange(
    ({
      personId,
      version,
      state,
      basis,
    }: {
      personId: number;
      version: number;
      state: CuratorState;
      basis: string;
    }) =>
      answer(
        client.PUT('/api/v1/curators/{personId}/state', {
          params: { path: { personId }, header: { 'If-Match': versionTag(version) } },
          body: { state, basis },
        }),
      ),
  );

export const useAssign = () =>
  useChange((body: AssignBody) =>
    answer(
      client.POST('/api/v1/curator-assignments', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body,
      }),
    ),
  );

export const useReplace = () =>
  useChange(({ assignment, body }: { assignment: CuratorAssignment; body: ReplaceBody }) =>
    answer(
      client.POST('/api/v1/curator-assignments/{assignmentId}/replacement', {
        params: {
          path: { assignmentId: assignment.id },
          header: { 'If-Match': versionTag(assignment.version) },
        },
        body,
      }),
    ),
  );

export const useEnd = () =>
  useChange(({ assignment, body }: { assignment: CuratorAssignment; body: EndBody }) =>
    answer(
      client.POST('/api/v1/curator-assignments/{assignmentId}/end', {
        params: {
          path: { assignmentId: assignment.id },
          header: { 'If-Match': versionTag(assignment.version) },
        },
        body,
      }),
    ),
  );

export const useKeepRecord = () =>
  useChange(
    ({
      assignmentId,
      record,
      fields,
    }: {
      assignmentId: number;
      record?: CuratorRecord;
      fields: CuratorRecordFields;
    }) =>
      record
        ? answer(
            client.PUT('/api/v1/curator-assignments/{assignmentId}/records/{recordId}', {
              params: {
                path: { assignmentId, recordId: record.id },
                header: { 'If-Match': versionTag(record.version) },
              },
              body: fields,
            }),
          )
        : answer(
            client.POST('/api/v1/curator-assignments/{assignmentId}/records', {
              params: { path: { assignmentId }, header: { 'Idempotency-Key': crypto.randomUUID() } },
              body: fields,
            }),
          ),
  );

export const useSaveNeeds = () =>
  useChange(({ school, risks, subjects }: { school: CuratedSchool; risks: string[]; subjects: string[] }) =>
    answer(
      client.PUT('/api/v1/curated-schools/{organisationId}/needs', {
        params: {
          path: { organisationId: school.id },
          header: { 'If-Match': versionTag(school.needsVersion) },
        },
        body: { risks, subjects },
      }),
    ),
  );
