const isDay = (raw: unknown): raw is string => typeof raw === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw);

export interface TerritorySearch {
  asOf?: string;
}
export function readTerritorySearch(raw: Record<string, unknown>): TerritorySearch {
  return { asOf: isDay(raw['asOf']) ? raw['asOf'] : undefined };
}

export const weekChoices = [4, 8, 12, 26] as const;
export interface LoadSearch {
  from?: string;
  weeks?: number;
}
export function readLoadSearch(raw: Record<string, unknown>): LoadSearch {
  const weeks = Number(raw['weeks']);
  return {
    from: isDay(raw['from']) ? raw['from'] : undefined,
    weeks: weekChoices.find((choice) => choice === weeks),
  };
}

export interface BurdenSearch {
  school?: number;
  month?: string;
}
export function readBurdenSearch(raw: Record<string, unknown>): BurdenSearch {
  const school = Number(raw['school']);
  return {
    school: Number.isInteger(school) && school > 0 ? school : undefined,
    month: isDay(raw['month']) ? raw['month'] : undefined,
  };
}
