import { versionTag } from './client';

interface PageOf<Item> {
  items: Item[];
  next?: string | null;
}

/** Every page of a list, one after the other. */
export async function everything<Item>(
  page: (cursor: string | undefined) => Promise<PageOf<Item>>,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    all.push(...items);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return all;
}

/** Headers of a change to what was seen in this version. */
export const versioned = (version: number) => ({ 'If-Match': versionTag(version) });

/** Headers of a creation that is made once, however often it is sent. */
export const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });
