import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from '@/api/client';
import { everything, once, versioned } from '@/api/requests';
import type { components } from '@/api/schema';
import { inTerritory } from '@/api/territory';

type Schemas = components['schemas'];
export type Wave = Schemas['Wave'];
export type WaveDetail = Schemas['WaveView'];
export type WaveInput = Schemas['WaveInput'];
export type WaveState = Schemas['WaveState'];
export type Audience = Schemas['WaveAudience'];
export type Rate = Schemas['WaveRate'];
export type WaveSchool = Schemas['WaveSchool'];
export type WaveSchoolDetail = Schemas['WaveSchoolView'];
export type Batch = Schemas['WaveBatch'];
export type PrintedLinks = Schemas['WaveLinks'];
export type ClassCode = Schemas['WaveClassCode'];
export type SchoolScores = Schemas['WaveSchoolScores'];
export type Questionnaire = Schemas['QuestionnaireEntry'];
export type QuestionnaireInput = Schemas['QuestionnaireInput'];
export type Item = Schemas['QuestionnaireItem'];

export const audiences = ['heads', 'teachers', 'pupils', 'parents'] as const;

/** The address of a file of the server, within the territory in force. */
export const fileAt = (address: string) => inTerritory(address);

function useChange<Command, Done>(change: (command: Command) => Promise<Done>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['waves'] }),
  });
}

export function useQuestionnaires() {
  return useQuery({
    queryKey: ['waves', 'questionnaires'],
    queryFn: async () => (await answer(client.GET('/api/v1/questionnaires'))).items,
  });
}

export function useQuestionnaire(questionnaireCode: string) {
  return useQuery({
    queryKey: ['waves', 'questionnaire', questionnaireCode],
    queryFn: () =>
      answer(
        client.GET('/api/v1/questionnaires/{questionnaireCode}', { params: { path: { questionnaireCode } } }),
      ),
  });
}

export function useKeepQuestionnaire(entry: Questionnaire | null) {
  return useChange((body: QuestionnaireInput) =>
    entry === null
      ? answer(client.POST('/api/v1/questionnaires', { params: { header: once() }, body }))
      : answer(
          client.PUT('/api/v1/questionnaires/{questionnaireCode}', {
            params: { path: { questionnaireCode: entry.code }, header: versioned(entry.edition) },
            body,
          }),
        ),
  );
}

export function useWaves(state: WaveState | undefined) {
  return useQuery({
    queryKey: ['waves', 'list', state],
    queryFn: () =>
      everything((cursor) =>
        answer(client.GET('/api/v1/waves', { params: { query: { state, limit: 200, cursor } } })),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useMakeWave() {
  return useChange((body: WaveInput) =>
    answer(client.POST('/api/v1/waves', { params: { header: once() }, body })),
  );
}

export function useWave(waveId: number) {
  return useQuery({
    queryKey: ['waves', 'one', waveId],
    queryFn: () => answer(client.GET('/api/v1/waves/{waveId}', { params: { path: { waveId } } })),
  });
}

export interface WaveFields {
  title: string;
  from: string;
  to: string;
  scoring: Wave['scoring'];
}

export function useChangeWave(wave: Wave) {
  return useChange((body: WaveFields) =>
    answer(
      client.PATCH('/api/v1/waves/{waveId}', {
        params: { path: { waveId: wave.id }, header: versioned(wave.version) },
        body,
      }),
    ),
  );
}

export type WaveStep = 'open' | 'close' | 'score' | 'discard';

export function useWaveStep(wave: Wave) {
  const params = { path: { waveId: wave.id }, header: versioned(wave.version) };
  return useChange(async (step: WaveStep) => {
    if (step === 'open') await answer(client.POST('/api/v1/waves/{waveId}/opening', { params }));
    else if (step === 'close') await answer(client.POST('/api/v1/waves/{waveId}/closing', { params }));
    else if (step === 'score') await answer(client.POST('/api/v1/waves/{waveId}/scoring', { params }));
    else await answer(client.DELETE('/api/v1/waves/{waveId}', { params }));
  });
}

export function useRemindSchools(waveId: number) {
  return useChange((below: number) =>
    answer(
      client.POST('/api/v1/waves/{waveId}/reminders', { params: { path: { waveId } }, body: { below } }),
    ),
  );
}

export function useWaveSchools(waveId: number) {
  return useQuery({
    queryKey: ['waves', 'schools', waveId],
    queryFn: () =>
      everything((cursor) =>
        answer(
          client.GET('/api/v1/waves/{waveId}/schools', {
            params: { path: { waveId }, query: { limit: 200, cursor } },
          }),
        ),
      ),
  });
}

export function useWaveScores(waveId: number) {
  return useQuery({
    queryKey: ['waves', 'scores', waveId],
    queryFn: async () =>
      (await answer(client.GET('/api/v1/waves/{waveId}/scores', { params: { path: { waveId } } }))).items,
  });
}

export function useWaveSchool(waveId: number, waveSchoolId: number) {
  return useQuery({
    queryKey: ['waves', 'school', waveId, waveSchoolId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/waves/{waveId}/schools/{waveSchoolId}', {
          params: { path: { waveId, waveSchoolId } },
        }),
      ),
  });
}

const pathOf = (school: WaveSchoolDetail) => ({ waveId: school.wave.id, waveSchoolId: school.id });

export function useSetExpected(school: WaveSchoolDetail) {
  return useChange((expected: Record<string, number>) =>
    answer(
      client.PUT('/api/v1/waves/{waveId}/schools/{waveSchoolId}/expected', {
        params: { path: pathOf(school) },
        body: { expected },
      }),
    ),
  );
}

export function usePrintLinks(school: WaveSchoolDetail) {
  return useChange((body: { audience: Audience; number: number }) =>
    answer(
      client.POST('/api/v1/waves/{waveId}/schools/{waveSchoolId}/links', {
        params: { path: pathOf(school), header: once() },
        body,
      }),
    ),
  );
}

export function useMakeClassCode(school: WaveSchoolDetail) {
  return useChange((body: { audience: Audience; seats: number; lastDay: string }) =>
    answer(
      client.POST('/api/v1/waves/{waveId}/schools/{waveSchoolId}/class-codes', {
        params: { path: pathOf(school) },
        body,
      }),
    ),
  );
}

export function useWithdraw(school: WaveSchoolDetail) {
  return useChange((batchId: number) =>
    answer(
      client.DELETE('/api/v1/waves/{waveId}/schools/{waveSchoolId}/links/{batchId}', {
        params: { path: { ...pathOf(school), batchId } },
      }),
    ),
  );
}
