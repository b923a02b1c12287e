import type { Organisation } from '@/api/shapes';

export interface SchoolSearch {
  q?: string;
  kind?: Organisation['kind'];
}

const kinds: readonly Organisation['kind'][] = ['school', 'authority', 'methodical-centre', 'other'];

export function readSearch(raw: Record<string, unknown>): SchoolSearch {
  const q = raw['q'];
  return {
    q: typeof q === 'number' ? String(q) : typeof q === 'string' && q !== '' ? q : undefined,
    kind: kinds.find((kind) => kind === raw['kind']),
  };
}

/** Organisations whose names, code, place or groups hold every word. */
export function organisationsMatching(
  all: readonly Organisation[],
  { q, kind }: SchoolSearch,
): Organisation[] {
  const words = (q ?? '')
    .toLocaleLowerCase('ru')
    .split(/\s+/)
    .filter((word) => word !== '');
  return all.filter((body) => {
    if (kind !== undefined && body.kind !== kind) return false;
    const text = [
      body.shortName,
      body.fullName,
      body.code,
      body.settlement ?? '',
      ...(body.aliases ?? []),
      ...body.groups,
    ]
      .join(' ')
      .toLocaleLowerCase('ru');
    return words.every((word) => text.includes(word));
  });
}
