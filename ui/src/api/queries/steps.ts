import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '../client';
import type { components, operations } from '../schema';

type Schemas = components['schemas'];
export type ObligationStep = Schemas['ObligationStep'];
export type ObligationDetail = Schemas['ObligationDetail'];
export type TakenStep = Schemas['TakenStep'];
export type BulkResults = Schemas['BulkResults'];
type StepBody = operations['takeObligationStep']['requestBody']['content']['application/json'];
export type StepsFilter = NonNullable<operations['takeObligationSteps']['parameters']['query']>;

/** What was done about a duty, from the first to the last. */
export function useSteps(obligationId: number) {
  return useQuery({
    queryKey: ['obligation', obligationId, 'steps'],
    queryFn: () =>
      answer(client.GET('/api/v1/obligations/{obligationId}/steps', { params: { path: { obligationId } } })),
  });
}

export function useReturnReasons() {
  const { data } = useQuery({
    queryKey: ['return-reasons', document.documentElement.lang],
    queryFn: () => answer(client.GET('/api/v1/return-reasons')),
    staleTime: Infinity,
  });
  return data?.items ?? [];
}

/** Everything that shows how far duties have come. */
export function forgetDuties(queries: QueryClient) {
  for (const key of ['obligations', 'obligation', 'review', 'returned', 'road-maps', 'today'])
    void queries.invalidateQueries({ queryKey: [key] });
}

export interface StepToTake {
  obligation: { id: number; version: number };
  body: StepBody;
}

/** One step. The key names what it leads on from, so that a repeated request changes nothing twice. */
export function useTakeStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ obligation: { id, version }, body }: StepToTake) =>
      answer(
        client.POST('/api/v1/obligations/{obligationId}/steps', {
          params: {
            path: { obligationId: id },
            header: {
              'If-Match': versionTag(version),
              'Idempotency-Key': `step-${id}-${version}-${body.step}`,
            },
          },
          body,
        }),
      ),
    onSuccess: (changed) => queries.setQueryData(['obligation', changed.id], changed),
    onSettled: () => forgetDuties(queries),
  });
}

export interface StepsToTake {
  /** Made once for what a person confirms, so that trying again after a lost connection repeats nothing. */
  key: string;
  body: Omit<StepBody, 'replacement'>;
  ids?: readonly number[];
  /** Instead of ids: all that the list with this filter shows. */
  filter?: StepsFilter;
}

/** One step for many duties, with what became of each. */
export function useTakeSteps() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body, ids, filter }: StepsToTake) =>
      answer(
        client.POST('/api/v1/obligations/steps', {
          params: { header: { 'Idempotency-Key': key }, query: filter ?? {} },
          body: { ...body, ...(filter ? { all: true } : { ids: [...(ids ?? [])] }) },
        }),
      ),
    onSettled: () => forgetDuties(queries),
  });
}
