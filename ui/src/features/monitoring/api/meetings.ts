import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from '@/api/client';
import { everything, once, versioned } from '@/api/requests';
import type { components, operations } from '@/api/schema';

type Schemas = components['schemas'];
export type Meeting = Schemas['Meeting'];
export type MeetingDetail = Schemas['MeetingDetail'];
export type Decision = Schemas['Decision'];
export type Correction = Schemas['PlanCorrection'];
export type MeetingInput = operations['makeMeeting']['requestBody']['content']['application/json'];
export type MeetingFields = operations['changeMeeting']['requestBody']['content']['application/json'];
export type DecisionInput = operations['addDecision']['requestBody']['content']['application/json'];
export type DecisionFields = operations['changeDecision']['requestBody']['content']['application/json'];
export type DecisionQuery = NonNullable<operations['listDecisions']['parameters']['query']>;

function useChange<Command, Done>(change: (command: Command) => Promise<Done>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['meetings'] }),
  });
}

export function useMeetings(kind: Meeting['kind'] | undefined) {
  return useQuery({
    queryKey: ['meetings', 'list', kind],
    queryFn: () =>
      everything((cursor) =>
        answer(client.GET('/api/v1/meetings', { params: { query: { limit: 200, cursor, kind } } })),
      ),
  });
}

export function useMeeting(meetingId: number) {
  return useQuery({
    queryKey: ['meetings', 'one', meetingId],
    queryFn: () => answer(client.GET('/api/v1/meetings/{meetingId}', { params: { path: { meetingId } } })),
  });
}

export function useMakeMeeting() {
  return useChange((body: MeetingInput) =>
    answer(client.POST('/api/v1/meetings', { params: { header: once() }, body })),
  );
}

export function useChangeMeeting(meeting: Meeting) {
  return useChange((body: MeetingFields) =>
    answer(
      client.PUT('/api/v1/meetings/{meetingId}', {
        params: { path: { meetingId: meeting.id }, header: versioned(meeting.version) },
        body,
      }),
    ),
  );
}

export function useAddDecision(meetingId: number) {
  return useChange((body: DecisionInput) =>
    answer(
      client.POST('/api/v1/meetings/{meetingId}/decisions', {
        params: { path: { meetingId }, header: once() },
        body,
      }),
    ),
  );
}

export function useDecisions(query: DecisionQuery) {
  return useQuery({
    queryKey: ['meetings', 'decisions', query],
    queryFn: () =>
      everything((cursor) =>
        answer(client.GET('/api/v1/decisions', { params: { query: { ...query, limit: 200, cursor } } })),
      ),
  });
}

export function useChangeDecision(decision: Decision) {
  return useChange((body: DecisionFields) =>
    answer(
      client.PUT('/api/v1/decisions/{decisionId}', {
        params: { path: { decisionId: decision.id }, header: versioned(decision.version) },
        body,
      }),
    ),
  );
}

export function useCorrections(state: Correction['state'] | undefined) {
  return useQuery({
    queryKey: ['meetings', 'corrections', state],
    queryFn: () =>
      everything((cursor) =>
        answer(client.GET('/api/v1/plan-corrections', { params: { query: { state, limit: 200, cursor } } })),
      ),
  });
}

export function useDecideCorrection(correction: Correction) {
  return useChange((body: { state: Correction['state']; words: string }) =>
    answer(
      client.PUT('/api/v1/plan-corrections/{correctionId}', {
        params: { path: { correctionId: correction.id }, header: versioned(correction.version) },
        body,
      }),
    ),
  );
}
