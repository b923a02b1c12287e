export type AppointmentState = 'acting' | 'ending' | 'ended';

export interface BodiesSearch {
  view?: 'appointments';
  body?: number;
  state?: AppointmentState;
}

const states: readonly AppointmentState[] = ['acting', 'ending', 'ended'];

export function readSearch(raw: Record<string, unknown>): BodiesSearch {
  const body = Number(raw['body']);
  return {
    view: raw['view'] === 'appointments' ? 'appointments' : undefined,
    body: Number.isInteger(body) && body > 0 ? body : undefined,
    state: states.find((state) => state === raw['state']),
  };
}
