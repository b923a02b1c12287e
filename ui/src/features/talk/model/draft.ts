import type { Named } from './mentions';

export interface Draft {
  text: string;
  named: Named[];
}

const empty: Draft = { text: '', named: [] };

/** What was being written when the page was left; nothing when the browser keeps nothing. */
export function keptDraft(key: string | undefined): Draft {
  if (key === undefined) return empty;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('text' in kept) || typeof kept.text !== 'string')
      return empty;
    const named = 'named' in kept && Array.isArray(kept.named) ? (kept.named as Named[]) : [];
    return { text: kept.text, named };
  } catch {
    return empty;
  }
}

export function keepDraft(key: string | undefined, draft: Draft): void {
  if (key === undefined) return;
  try {
    if (draft.text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still sends what is written.
  }
}
