import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components, operations } from '@/api/schema';
import { inTerritory } from '@/api/territory';

type Schemas = components['schemas'];
export type TermRequest = Schemas['TermRequest'];
export type AcceptanceRow = Schemas['AcceptanceRow'];
export type RowChoice = Schemas['RowChoice'];
export type Condition = Schemas['Condition'];
export type TermRequestFilter = NonNullable<operations['listTermRequests']['parameters']['query']>;
export type AcceptanceFilter = NonNullable<operations['listAcceptances']['parameters']['query']>;
export type ConditionFilter = NonNullable<operations['listConditions']['parameters']['query']>;
export type RowChoiceFilter = NonNullable<operations['listRowChoices']['parameters']['query']>;

const PAGE = 50;

/** What a move, an answer or a choice may change besides the list it was made in. */
const touched = [
  'term-requests',
  'acceptances',
  'row-choices',
  'conditions',
  'obligation',
  'obligations',
  'road-maps',
  'today',
];

function useRefresh() {
  const queries = useQueryClient();
  return () => {
    for (const key of touched) void queries.invalidateQueries({ queryKey: [key] });
  };
}

export function useTermRequests(filter: TermRequestFilter) {
  return useInfiniteQuery({
    queryKey: ['term-requests', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/term-requests', {
          params: {
            query:
              pageParam === undefined
                ? { limit: PAGE, ...filter }
                : { limit: PAGE, ...filter, cursor: pageParam },
          },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

/** `key` stays the same while the same request is sent again. */
export function useAskForTerm() {
  return useMutation({
    mutationFn: ({ key, ...body }: { obligation: number; wished: string; words: string; key: string }) =>
      answer(client.POST('/api/v1/term-requests', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: useRefresh(),
  });
}

export function useAnswerRequest() {
  return useMutation({
    mutationFn: ({
      request,
      granted,
      words,
    }: {
      request: TermRequest;
      granted: string | null;
      words: string;
    }) =>
      answer(
        client.POST('/api/v1/term-requests/{requestId}/answer', {
          params: { path: { requestId: request.id }, header: { 'If-Match': versionTag(request.version) } },
          body: { granted, words },
        }),
      ),
    onSuccess: useRefresh(),
  });
}

export function useWithdrawRequest() {
  return useMutation({
    mutationFn: (request: TermRequest) =>
      answer(
        client.POST('/api/v1/term-requests/{requestId}/withdrawal', {
          params: { path: { requestId: request.id }, header: { 'If-Match': versionTag(request.version) } },
        }),
      ),
    onSettled: useRefresh(),
  });
}

export function useAnswerTerm() {
  return useQuery({
    queryKey: ['answer-term'],
    queryFn: () => answer(client.GET('/api/v1/term-requests/answer-term')),
  });
}

export function usePutAnswerTerm() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ workingDays, version }: { workingDays: number; version: number }) =>
      answer(
        client.PUT('/api/v1/term-requests/answer-term', {
          params: { header: { 'If-Match': versionTag(version) } },
          body: { workingDays },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['answer-term'] }),
  });
}

/** The address of the filtered requests as a file. */
export function requestsAddress(filter: TermRequestFilter, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return inTerritory(`/api/v1/term-requests/export?${query.toString()}`);
}

export function useAcceptances(filter: AcceptanceFilter) {
  return useInfiniteQuery({
    queryKey: ['acceptances', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/acceptances', {
          params: {
            query:
              pageParam === undefined
                ? { limit: PAGE, ...filter }
                : { limit: PAGE, ...filter, cursor: pageParam },
          },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useAcceptance(obligationId: number, enabled: boolean) {
  return useQuery({
    queryKey: ['acceptances', 'of', obligationId],
    enabled,
    queryFn: () =>
      answer(client.GET('/api/v1/acceptances/{obligationId}', { params: { path: { obligationId } } })),
  });
}

export function useAnswerAcceptances() {
  return useMutation({
    mutationFn: (body: { obligations: number[]; answer: AcceptanceRow['acceptance']; words: string }) =>
      answer(client.POST('/api/v1/acceptances', { body })),
    onSettled: useRefresh(),
  });
}

export function useRowChoices(filter: RowChoiceFilter) {
  return useQuery({
    queryKey: ['row-choices', filter],
    queryFn: () =>
      answer(client.GET('/api/v1/row-choices', { params: { query: { limit: 500, ...filter } } })),
  });
}

export function useChooseRow() {
  return useMutation({
    mutationFn: ({ choice, chosen }: { choice: RowChoice; chosen: boolean }) =>
      answer(
        client.PUT('/api/v1/row-choices/{choiceId}', {
          params: { path: { choiceId: choice.id }, header: { 'If-Match': versionTag(choice.version) } },
          body: { chosen },
        }),
      ),
    onSettled: useRefresh(),
  });
}

export function useConditions(filter: ConditionFilter) {
  return useInfiniteQuery({
    queryKey: ['conditions', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/conditions', {
          params: {
            query:
              pageParam === undefined
                ? { limit: PAGE, ...filter }
                : { limit: PAGE, ...filter, cursor: pageParam },
          },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useAnswerCondition() {
  return useMutation({
    mutationFn: ({
      condition,
      ...body
    }: {
      condition: Condition;
      holds: boolean;
      day: string | null;
      words: string;
    }) =>
      answer(
        client.PUT('/api/v1/conditions/{conditionId}', {
          params: {
            path: { conditionId: condition.id },
            header: { 'If-Match': versionTag(condition.version) },
          },
          body,
        }),
      ),
    onSettled: useRefresh(),
  });
}
