import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components, operations } from '@/api/schema';

export type Letter = components['schemas']['Letter'];
export type ReminderPlan = components['schemas']['ReminderPlan'];
export type ReminderRule = components['schemas']['ReminderRule'];
export type StoredPlan = components['schemas']['StoredReminderPlan'];
export type Wishes = components['schemas']['LetterWishes'];
export type WorkingYear = components['schemas']['WorkingYear'];
export type SpecialDay = components['schemas']['SpecialDay'];
export type LetterState = NonNullable<NonNullable<operations['listLetters']['parameters']['query']>['state']>;

const PAGE = 50;
const ifMatch = (version: number) => ({ 'If-Match': versionTag(version) });

export function useReminderPlan() {
  return useQuery({
    queryKey: ['reminder-plan'],
    queryFn: () => answer(client.GET('/api/v1/reminder-plan')),
  });
}

export function useKeepReminderPlan() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ plan, version }: { plan: ReminderPlan | null; version: number }) => {
      const params = { header: ifMatch(version) };
      return plan === null
        ? answer(client.DELETE('/api/v1/reminder-plan', { params }))
        : answer(client.PUT('/api/v1/reminder-plan', { params, body: plan }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['reminder-plan'] }),
  });
}

export function useLetters(state: LetterState | undefined) {
  return useInfiniteQuery({
    queryKey: ['letters', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = {
        limit: PAGE,
        ...(state !== undefined && { state }),
        ...(pageParam !== undefined && { cursor: pageParam }),
      };
      return answer(client.GET('/api/v1/letters', { params: { query } }));
    },
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useRetryLetter() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Letter) =>
      answer(
        client.POST('/api/v1/letters/{letterId}/retry', {
          params: { path: { letterId: id }, header: ifMatch(version) },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['letters'] }),
  });
}

export function useWishes() {
  return useQuery({
    queryKey: ['letter-wishes'],
    queryFn: () => answer(client.GET('/api/v1/account/letters')),
  });
}

export function useKeepWishes() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...body }: Wishes) =>
      answer(client.PUT('/api/v1/account/letters', { params: { header: ifMatch(version) }, body })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['letter-wishes'] }),
  });
}

export function useFeeds() {
  return useQuery({ queryKey: ['feeds'], queryFn: () => answer(client.GET('/api/v1/account/feeds')) });
}

export function useMakeFeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => answer(client.POST('/api/v1/account/feeds', { body: { name } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['feeds'] }),
  });
}

export function useRevokeFeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (feedId: number) =>
      answer(client.DELETE('/api/v1/account/feeds/{feedId}', { params: { path: { feedId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['feeds'] }),
  });
}

export function useAbsences(personId: number) {
  return useQuery({
    queryKey: ['absences', personId],
    queryFn: () =>
      answer(client.GET('/api/v1/people/{personId}/absences', { params: { path: { personId } } })),
  });
}

export function useAddAbsence(personId: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { deputyId: number | null; from: string; to: string; basis: string }) =>
      answer(client.POST('/api/v1/people/{personId}/absences', { params: { path: { personId } }, body })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['absences', personId] }),
  });
}

export function useRemoveAbsence(personId: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (absenceId: number) =>
      answer(
        client.DELETE('/api/v1/people/{personId}/absences/{absenceId}', {
          params: { path: { personId, absenceId } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['absences', personId] }),
  });
}

/** People whom one may name as a deputy; nobody for who may not see people. */
export function useColleagues(enabled: boolean) {
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: () => answer(client.GET('/api/v1/people', { params: { query: { limit: 200 } } })),
    enabled,
  });
}

export function useWorkingYear(year: number) {
  return useQuery({
    queryKey: ['working-days', year],
    queryFn: () => answer(client.GET('/api/v1/working-days/{year}', { params: { path: { year } } })),
    placeholderData: (before) => before,
  });
}

export function useKeepWorkingYear(year: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { own: SpecialDay[]; tag: string }) =>
      answer(client.PUT('/api/v1/working-days/{year}', { params: { path: { year } }, body })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['working-days', year] }),
  });
}

export const endDigests = (token: string) =>
  answer(client.POST('/unsubscribe/{token}', { params: { path: { token } } }));
