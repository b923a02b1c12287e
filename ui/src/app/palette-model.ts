/** Something that the search found, and how to go there. */
export interface Find {
  key: string;
  words: string;
  /** Words that are searched but not shown. */
  more?: string;
  kind: string;
  open: () => void;
}

const MOST = 40;

/** Finds that hold every word that was typed, those first that begin with them. Without words the first ones as they are. */
export function matching(finds: readonly Find[], text: string): Find[] {
  const words = text
    .toLocaleLowerCase('ru')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return finds.slice(0, 12);
  const start = words.join(' ');
  return finds
    .map((find) => ({ find, text: `${find.words} ${find.more ?? ''}`.toLocaleLowerCase('ru') }))
    .filter((each) => words.every((word) => each.text.includes(word)))
    .sort((a, b) => Number(b.text.startsWith(start)) - Number(a.text.startsWith(start)))
    .slice(0, MOST)
    .map((each) => each.find);
}
