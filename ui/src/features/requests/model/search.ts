export const requestTabs = ['requests', 'acceptances', 'conditions'] as const;
export type RequestTab = (typeof requestTabs)[number];
export const requestStates = ['open', 'granted', 'refused', 'withdrawn', 'lapsed'] as const;
export type RequestState = (typeof requestStates)[number];

/** What the page of requests shows; all of it stands in the address. */
export interface RequestsSearch {
  tab?: RequestTab;
  state?: RequestState | 'all';
  escalated?: boolean;
}

function oneOf<Name extends string>(names: readonly Name[], raw: unknown): Name | undefined {
  return names.find((name) => name === raw);
}

export function readSearch(raw: Record<string, unknown>): RequestsSearch {
  return {
    tab: oneOf(requestTabs, raw['tab']),
    state: oneOf([...requestStates, 'all'] as const, raw['state']),
    escalated: raw['escalated'] === true ? true : undefined,
  };
}
