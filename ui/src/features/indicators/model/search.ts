import type { Verdict } from '../api/indicators';

export interface IndicatorsSearch {
  view?: 'municipalities';
  from?: number;
  text?: string;
  roadMap?: number;
}

export interface IndicatorSearch {
  of?: number;
  part?: number;
  verdict?: Verdict;
  below?: number;
}

export const verdicts = ['counted', 'not-counted', 'blank', 'not-applicable'] as const;

/** How many years stand side by side. */
export const YEARS = 3;

function whole(raw: unknown, least: number, most: number): number | undefined {
  const number = Number(raw);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

export function readSearch(raw: Record<string, unknown>): IndicatorsSearch {
  return {
    view: raw['view'] === 'municipalities' ? 'municipalities' : undefined,
    from: whole(raw['from'], 2000, 2098),
    text: typeof raw['text'] === 'string' && raw['text'] !== '' ? raw['text'].slice(0, 200) : undefined,
    roadMap: whole(raw['roadMap'], 1, Number.MAX_SAFE_INTEGER),
  };
}

export function readIndicatorSearch(raw: Record<string, unknown>): IndicatorSearch {
  return {
    of: whole(raw['of'], 2000, 2100),
    part: whole(raw['part'], 1, 12),
    verdict: verdicts.find((one) => one === raw['verdict']),
    below: whole(raw['below'], 1, Number.MAX_SAFE_INTEGER),
  };
}

export function readFormSearch(raw: Record<string, unknown>): { of?: number } {
  return { of: whole(raw['of'], 2000, 2100) };
}

/** «text=…&roadMap=…» for the address of a file. */
export function inAddress(search: Record<string, string | number | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value !== undefined) parameters.set(name, String(value));
  const text = parameters.toString();
  return text === '' ? '' : `&${text}`;
}
