import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from '@/api/client';
import { everything, once, versioned } from '@/api/requests';
import { inTerritory } from '@/api/territory';
import type { components, operations } from '@/api/schema';

type Schemas = components['schemas'];
export type Form = Schemas['MonitoringForm'];
export type FormEntry = Schemas['MonitoringFormEntry'];
export type FormInput = Schemas['MonitoringFormInput'];
export type Field = Schemas['MonitoringField'];
export type Round = Schemas['MonitoringRound'];
export type RoundDetail = Schemas['MonitoringRoundDetail'];
export type RoundProposal = Schemas['RoundProposal'];
export type Answer = Schemas['MonitoringAnswer'];
export type AnswerDetail = Schemas['MonitoringAnswerDetail'];
export type FormDuty = Schemas['FormDuty'];
export type DutyNote = Schemas['DutyNote'];
export type Filled = AnswerDetail['filled'];
export type AnswerState = Schemas['AnswerState'];
export type Timeliness = Schemas['Timeliness'];
export type Comparison = Schemas['RoundComparison'];
export type Note = Schemas['AnalyticNote'];
export type RoundFilter = NonNullable<operations['listRounds']['parameters']['query']>;
export type NewRound = operations['makeRound']['requestBody']['content']['application/json'];
export type NoteFields = operations['putAnalyticNote']['requestBody']['content']['application/json'];

/** The address of a file of the server, within the territory in force. */
export const fileAt = (address: string) => inTerritory(address);

function useChange<Command, Done>(change: (command: Command) => Promise<Done>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['monitoring'] }),
  });
}

export function useForms() {
  return useQuery({
    queryKey: ['monitoring', 'forms'],
    queryFn: async () => (await answer(client.GET('/api/v1/monitoring/forms'))).items,
  });
}

export function useForm(formCode: string) {
  return useQuery({
    queryKey: ['monitoring', 'form', formCode],
    queryFn: () =>
      answer(client.GET('/api/v1/monitoring/forms/{formCode}', { params: { path: { formCode } } })),
  });
}

export function useKeepForm(entry: FormEntry | null) {
  return useChange((body: FormInput) =>
    entry === null
      ? answer(client.POST('/api/v1/monitoring/forms', { params: { header: once() }, body }))
      : answer(
          client.PUT('/api/v1/monitoring/forms/{formCode}', {
            params: { path: { formCode: entry.code }, header: versioned(entry.edition) },
            body,
          }),
        ),
  );
}

export function useRounds(query: RoundFilter) {
  return useQuery({
    queryKey: ['monitoring', 'rounds', query],
    queryFn: () =>
      everything((cursor) =>
        answer(
          client.GET('/api/v1/monitoring/rounds', { params: { query: { ...query, limit: 200, cursor } } }),
        ),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useProposals(enabled: boolean) {
  return useQuery({
    queryKey: ['monitoring', 'proposals'],
    queryFn: async () => (await answer(client.GET('/api/v1/monitoring/proposals'))).items,
    enabled,
  });
}

export function useMakeRound() {
  return useChange((body: NewRound) =>
    answer(client.POST('/api/v1/monitoring/rounds', { params: { header: once() }, body })),
  );
}

export function useRound(roundId: number) {
  return useQuery({
    queryKey: ['monitoring', 'round', roundId],
    queryFn: () =>
      answer(client.GET('/api/v1/monitoring/rounds/{roundId}', { params: { path: { roundId } } })),
  });
}

export function useChangeRound(round: Round) {
  return useChange((body: { title: string; due: string }) =>
    answer(
      client.PATCH('/api/v1/monitoring/rounds/{roundId}', {
        params: { path: { roundId: round.id }, header: versioned(round.version) },
        body,
      }),
    ),
  );
}

export function useRoundStep(round: Round) {
  const params = { path: { roundId: round.id }, header: versioned(round.version) };
  return useChange(async (step: 'open' | 'close' | 'discard') => {
    if (step === 'open') await answer(client.POST('/api/v1/monitoring/rounds/{roundId}/opening', { params }));
    else if (step === 'close')
      await answer(client.POST('/api/v1/monitoring/rounds/{roundId}/closing', { params }));
    else await answer(client.DELETE('/api/v1/monitoring/rounds/{roundId}', { params }));
  });
}

export function useRemind(roundId: number) {
  return useChange(() =>
    answer(client.POST('/api/v1/monitoring/rounds/{roundId}/reminders', { params: { path: { roundId } } })),
  );
}

export function useAnswers(roundId: number, filter: { state?: AnswerState; timeliness?: Timeliness }) {
  return useQuery({
    queryKey: ['monitoring', 'answers', roundId, filter],
    queryFn: () =>
      everything((cursor) =>
        answer(
          client.GET('/api/v1/monitoring/rounds/{roundId}/answers', {
            params: { path: { roundId }, query: { ...filter, limit: 200, cursor } },
          }),
        ),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useAnswer(answerId: number) {
  return useQuery({
    queryKey: ['monitoring', 'answer', answerId],
    queryFn: () =>
      answer(client.GET('/api/v1/monitoring/answers/{answerId}', { params: { path: { answerId } } })),
    // What a person types is not swept away by a second look at the server.
    refetchOnWindowFocus: false,
  });
}

/** Keeps a draft; the caller holds the version, because one draft follows the other. */
export function saveAnswer(answerId: number, version: number, filled: Filled): Promise<AnswerDetail> {
  return answer(
    client.PUT('/api/v1/monitoring/answers/{answerId}', {
      params: { path: { answerId }, header: versioned(version) },
      body: filled,
    }),
  );
}

export function useSubmitAnswer(answerId: number) {
  return useChange(({ version, filled }: { version: number; filled: Filled }) =>
    answer(
      client.POST('/api/v1/monitoring/answers/{answerId}/submission', {
        params: { path: { answerId }, header: versioned(version) },
        body: filled,
      }),
    ),
  );
}

export function useRecallAnswer(answerId: number) {
  return useChange((version: number) =>
    answer(
      client.DELETE('/api/v1/monitoring/answers/{answerId}/submission', {
        params: { path: { answerId }, header: versioned(version) },
      }),
    ),
  );
}

export function useCheckAnswer(answerId: number) {
  return useChange((command: { version: number; verdict: 'accept' | 'return'; words: string }) =>
    answer(
      client.POST('/api/v1/monitoring/answers/{answerId}/verdict', {
        params: { path: { answerId }, header: versioned(command.version) },
        body: { verdict: command.verdict, words: command.words },
      }),
    ),
  );
}

export function useSnapshot(roundId: number, enabled: boolean) {
  return useQuery({
    queryKey: ['monitoring', 'snapshot', roundId],
    queryFn: () =>
      answer(client.GET('/api/v1/monitoring/rounds/{roundId}/snapshot', { params: { path: { roundId } } })),
    enabled,
  });
}

export function useComparison(roundId: number, withRound: number | undefined) {
  return useQuery({
    queryKey: ['monitoring', 'comparison', roundId, withRound],
    queryFn: async () => {
      let first: Comparison | undefined;
      const items = await everything(async (cursor) => {
        const page = await answer(
          client.GET('/api/v1/monitoring/rounds/{roundId}/comparison', {
            params: { path: { roundId }, query: { limit: 200, cursor, with: withRound } },
          }),
        );
        first ??= page;
        return page;
      });
      return { ...(first as Comparison), items };
    },
  });
}

export function useNote(roundId: number) {
  return useQuery({
    queryKey: ['monitoring', 'note', roundId],
    queryFn: () =>
      answer(client.GET('/api/v1/monitoring/rounds/{roundId}/note', { params: { path: { roundId } } })),
    refetchOnWindowFocus: false,
  });
}

export function usePutNote(roundId: number, version: number) {
  return useChange((body: NoteFields) =>
    answer(
      client.PUT('/api/v1/monitoring/rounds/{roundId}/note', {
        params: { path: { roundId }, header: versioned(version) },
        body,
      }),
    ),
  );
}
