export interface ExecutorsSearch {
  view?: 'dictionary';
  q?: string;
}

export function readSearch(raw: Record<string, unknown>): ExecutorsSearch {
  const q = raw['q'];
  return {
    view: raw['view'] === 'dictionary' ? 'dictionary' : undefined,
    q: typeof q === 'number' ? String(q) : typeof q === 'string' && q !== '' ? q : undefined,
  };
}

/** Wordings that hold every word, the case of letters apart. */
export function wordingsMatching<Executor extends { wording: string }>(
  all: readonly Executor[],
  q: string | undefined,
): Executor[] {
  const words = (q ?? '').toLocaleLowerCase('ru').split(/\s+/);
  return all.filter((executor) => {
    const text = executor.wording.toLocaleLowerCase('ru');
    return words.every((word) => text.includes(word));
  });
}
