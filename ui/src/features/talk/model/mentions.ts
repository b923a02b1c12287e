/** Somebody named in a text that is being written; the server knows people by number. */
export interface Named {
  person: number;
  name: string;
}

export type Part = { text: string } | Named;

/** What the person is typing behind «@», up to the caret; null when it is no name. */
export function typedName(text: string, caret: number): { from: number; query: string } | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from < 0 || (from > 0 && !/[\s(«"]/u.test(before[from - 1] ?? ''))) return null;
  const query = before.slice(from + 1);
  return /^[\p{L}-]{0,40}(?: [\p{L}-]{0,40})?$/u.test(query) ? { from, query } : null;
}

/** The text with the name in place of what was typed, and where the caret goes. */
export function withName(
  text: string,
  typed: { from: number; query: string },
  name: string,
): { text: string; caret: number } {
  const end = typed.from + 1 + typed.query.length;
  const written = `@${name} `;
  return {
    text: text.slice(0, typed.from) + written + text.slice(end).replace(/^ /, ''),
    caret: typed.from + written.length,
  };
}

/** What is sent: «@{12}» in place of each name that was picked. Longer names go first: one may begin another. */
export function toWords(text: string, named: readonly Named[]): string {
  return [...named]
    .sort((one, other) => other.name.length - one.name.length)
    .reduce((words, { person, name }) => words.replaceAll(`@${name}`, `@{${person}}`), text);
}

/** What was sent, to be written on. */
export function toText(words: string, named: readonly Named[]): string {
  return parts(words, named)
    .map((part) => ('text' in part ? part.text : `@${part.name}`))
    .join('');
}

/** Text and people in their order; a number that the server did not name stays as written. */
export function parts(words: string, named: readonly Named[]): Part[] {
  const found: Part[] = [];
  let from = 0;
  for (const match of words.matchAll(/@\{(\d+)\}/g)) {
    const person = named.find((each) => each.person === Number(match[1]));
    if (!person) continue;
    if (match.index > from) found.push({ text: words.slice(from, match.index) });
    found.push(person);
    from = match.index + match[0].length;
  }
  if (from < words.length) found.push({ text: words.slice(from) });
  return found;
}
