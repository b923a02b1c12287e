/** What the address of the list says. */
export interface ResultsSearch {
  method?: string;
  of?: number;
  run?: number;
  verdict?: string;
  listed?: 'yes' | 'no';
  text?: string;
  group?: string;
  against?: number;
  change?: 'entered' | 'left';
  sort?: 'distance' | 'code';
}

function whole(raw: unknown, least: number, most: number): number | undefined {
  const number = Number(raw);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

function text(raw: unknown, longest: number): string | undefined {
  return typeof raw === 'string' && raw !== '' ? raw.slice(0, longest) : undefined;
}

function oneOf<Word extends string>(raw: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === raw);
}

export function readResultsSearch(raw: Record<string, unknown>): ResultsSearch {
  return {
    method: text(raw['method'], 60),
    of: whole(raw['of'], 2000, 2100),
    run: whole(raw['run'], 1, Number.MAX_SAFE_INTEGER),
    verdict: text(raw['verdict'], 60),
    listed: oneOf(raw['listed'], ['yes', 'no'] as const),
    text: text(raw['text'], 200),
    group: text(raw['group'], 60),
    against: whole(raw['against'], 1, Number.MAX_SAFE_INTEGER),
    change: oneOf(raw['change'], ['entered', 'left'] as const),
    sort: oneOf(raw['sort'], ['distance', 'code'] as const),
  };
}
