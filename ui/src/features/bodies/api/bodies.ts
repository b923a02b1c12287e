import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components, operations } from '@/api/schema';
import type { AppointmentState } from '../model/search';

type Schemas = components['schemas'];
export type Body = Schemas['Body'];
export type BodyDetail = Schemas['BodyDetail'];
export type BodyKind = Schemas['BodyKind'];
export type Member = BodyDetail['members'][number];
export type Appointment = Schemas['Appointment'];
type JsonOf<Operation extends keyof operations> = operations[Operation] extends {
  requestBody: { content: { 'application/json': infer Json } };
}
  ? Json
  : never;
export type NewBody = JsonOf<'makeBody'>;
export type MemberFields = JsonOf<'addBodyMember'>;
export type AppointmentFields = JsonOf<'changeAppointment'>;

export function useBodies() {
  return useQuery({
    queryKey: ['bodies', 'list'],
    queryFn: async () =>
      (await answer(client.GET('/api/v1/bodies', { params: { query: { limit: 500 } } }))).items,
  });
}

export function useBody(bodyId: number) {
  return useQuery({
    queryKey: ['bodies', 'one', bodyId],
    queryFn: () => answer(client.GET('/api/v1/bodies/{bodyId}', { params: { path: { bodyId } } })),
  });
}

export function useAppointments(state: AppointmentState | undefined) {
  return useQuery({
    queryKey: ['bodies', 'appointments', state],
    queryFn: async () =>
      (await answer(client.GET('/api/v1/appointments', { params: { query: { limit: 500, state } } }))).items,
  });
}

function useChange<Command, Done>(change: (command: Command) => Promise<Done>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['bodies'] }),
  });
}

export function useMakeBody() {
  return useChange((body: NewBody) =>
    answer(
      client.POST('/api/v1/bodies', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body,
      }),
    ),
  );
}

export function usePutMember(body: BodyDetail) {
  return useChange(({ member, fields }: { member: number | null; fields: MemberFields }) => {
    const header = { 'If-Match': versionTag(body.version) };
    return member === null
      ? answer(
          client.POST('/api/v1/bodies/{bodyId}/members', {
            params: { path: { bodyId: body.id }, header },
            body: fields,
          }),
        )
      : answer(
          client.PUT('/api/v1/bodies/{bodyId}/members/{memberId}', {
            params: { path: { bodyId: body.id, memberId: member }, header },
            body: fields,
          }),
        );
  });
}

export function useKeepAppointment(appointment: Appointment | null) {
  return useChange((fields: AppointmentFields) =>
    appointment === null
      ? answer(
          client.POST('/api/v1/appointments', {
            params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
            body: fields,
          }),
        )
      : answer(
          client.PUT('/api/v1/appointments/{appointmentId}', {
            params: {
              path: { appointmentId: appointment.id },
              header: { 'If-Match': versionTag(appointment.version) },
            },
            body: fields,
          }),
        ),
  );
}
