import type { EffectMeasure, Pool, Procedure } from '../api/dynamics';

export const procedures = ['VPR', 'OGE', 'EGE_BASE', 'EGE_PROFILE', 'EGE'] as const;
export const pools = ['all', 'VPR', 'OGE', 'EGE'] as const;
export const measures = ['below', 'quality', 'grasp'] as const;

const yearIn = (raw: unknown): number | undefined => {
  const year = Number(raw);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined;
};
const textIn = (raw: unknown): string | undefined =>
  typeof raw === 'string' && raw !== '' ? raw.slice(0, 200) : undefined;
const oneOf = <Choice extends string>(raw: unknown, choices: readonly Choice[]): Choice | undefined =>
  choices.find((choice) => choice === raw);

export interface DynamicsSearch {
  view?: 'lists';
  to?: number;
  procedure?: Procedure;
  pool?: Pool;
  subject?: string;
  text?: string;
}
export function readDynamicsSearch(raw: Record<string, unknown>): DynamicsSearch {
  return {
    view: raw['view'] === 'lists' ? 'lists' : undefined,
    to: yearIn(raw['to']),
    procedure: oneOf(raw['procedure'], procedures),
    pool: oneOf(raw['pool'], pools),
    subject: textIn(raw['subject'])?.slice(0, 10),
    text: textIn(raw['text']),
  };
}

export interface TransitionsSearch {
  from?: number;
  to?: number;
  by?: 'fifths' | 'statuses';
}
export function readTransitionsSearch(raw: Record<string, unknown>): TransitionsSearch {
  return {
    from: yearIn(raw['from']),
    to: yearIn(raw['to']),
    by: oneOf(raw['by'], ['fifths', 'statuses'] as const),
  };
}

export interface OfYearSearch {
  of?: number;
  text?: string;
}
export function readOfYearSearch(raw: Record<string, unknown>): OfYearSearch {
  return { of: yearIn(raw['of']), text: textIn(raw['text']) };
}

export interface DifficultiesSearch {
  of?: number;
  procedure?: Procedure;
  subject?: string;
  grade?: number;
  school?: number;
  with?: 'country';
}
export function readDifficultiesSearch(raw: Record<string, unknown>): DifficultiesSearch {
  const whole = (value: unknown, most: number): number | undefined => {
    const number = Number(value);
    return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
  };
  return {
    of: yearIn(raw['of']),
    procedure: oneOf(raw['procedure'], procedures),
    subject: textIn(raw['subject'])?.slice(0, 10),
    grade: whole(raw['grade'], 12),
    school: whole(raw['school'], Number.MAX_SAFE_INTEGER),
    with: raw['with'] === 'country' ? 'country' : undefined,
  };
}

export interface EffectSearch {
  group?: string;
  before?: number;
  after?: number;
  measure?: EffectMeasure;
  pool?: Pool;
}
export function readEffectSearch(raw: Record<string, unknown>): EffectSearch {
  return {
    group: textIn(raw['group'])?.slice(0, 100),
    before: yearIn(raw['before']),
    after: yearIn(raw['after']),
    measure: oneOf(raw['measure'], measures),
    pool: oneOf(raw['pool'], pools),
  };
}
