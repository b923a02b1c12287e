import type { components } from '@/api/schema';

export type AccountState = components['schemas']['AccountState'];

export interface PeopleSearch {
  q?: string;
  role?: string;
  workplace?: number;
  account?: AccountState;
  closed?: boolean;
}

export interface WhySearch {
  person?: string;
  permission?: string;
  object?: string;
}

export const accountStates: readonly AccountState[] = ['none', 'invited', 'active', 'blocked'];

const text = (value: unknown) =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined;

export function readSearch(raw: Record<string, unknown>): PeopleSearch {
  const workplace = Number(raw['workplace']);
  return {
    q: text(raw['q']),
    role: text(raw['role']),
    workplace: Number.isInteger(workplace) && workplace > 0 ? workplace : undefined,
    account: accountStates.find((state) => state === raw['account']),
    closed: raw['closed'] === true ? true : undefined,
  };
}

export function readWhySearch(raw: Record<string, unknown>): WhySearch {
  return { person: text(raw['person']), permission: text(raw['permission']), object: text(raw['object']) };
}
