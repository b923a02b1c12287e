/** What a person may do about an obligation; `change` and `withdraw` are done by Vekha and only told. */
export const allSteps = [
  'start',
  'submit',
  'recall',
  'accept',
  'return',
  'confirm',
  'reopen',
  'cancel',
  'restore',
  'replace',
  'move',
] as const;
export type Step = (typeof allSteps)[number];
export type ToldStep = Step | 'change' | 'withdraw';

export const returnReasons = [
  'wrong-document',
  'no-requisites',
  'wrong-period',
  'other-school',
  'incomplete',
  'unreadable',
  'no-result',
  'personal-data',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export function isReason(code: string): code is ReturnReason {
  return (returnReasons as readonly string[]).includes(code);
}

/** Steps that need no words are taken at once; the others open a dialog. */
export function asksForWords(step: Step): step is 'return' | 'cancel' | 'replace' | 'move' {
  return step === 'return' || step === 'cancel' || step === 'replace' || step === 'move';
}

/** What a dialog gives besides the step. */
export interface StepWords {
  words: string;
  reason?: ReturnReason;
  from?: string | null;
  to?: string;
  by?: number;
}

const key = (reason: ReturnReason) => `vekha.return.${reason}`;

/** The words that this browser last wrote for a reason: most returns of one reason say the same. */
export function lastWordsOf(reason: ReturnReason): string {
  return localStorage.getItem(key(reason)) ?? '';
}
export function rememberWords(reason: ReturnReason, words: string) {
  localStorage.setItem(key(reason), words.slice(0, 2000));
}
