/** What a person may do about an obligation; `change` is done by Vekha and only told. */
export type Step =
  | 'start'
  | 'submit'
  | 'recall'
  | 'accept'
  | 'return'
  | 'confirm'
  | 'reopen'
  | 'cancel'
  | 'restore'
  | 'replace'
  | 'move';
export type ToldStep = Step | 'change';

/** Why a proof may be returned: a code, and its words in the language of the reader. */
export interface ReturnReason {
  code: string;
  words: string;
}

/** Steps that must be explained; the others open a dialog only where words may help. */
export function asksForWords(step: Step): step is 'return' | 'cancel' | 'replace' | 'move' {
  return step === 'return' || step === 'cancel' || step === 'replace' || step === 'move';
}

/** What a dialog gives besides the step. */
export interface StepWords {
  words: string;
  reason?: string;
  from?: string | null;
  to?: string;
  replacement?: number;
}

const key = (reason: string) => `vekha.return.${reason}`;

/** The words that this browser last wrote for a reason: most returns of one reason say the same. */
export function lastWordsOf(reason: string): string {
  return localStorage.getItem(key(reason)) ?? '';
}
export function rememberWords(reason: string, words: string) {
  localStorage.setItem(key(reason), words.slice(0, 2000));
}
