import type { MessageKey } from '@/language/messages.ru';
import type { Translate } from '@/language/language';

const known = [
  'any',
  'all',
  'pooled',
  'same',
  'any-procedure',
  'both',
  'either',
  'separate',
  'at-least',
  'more-than',
  'weights',
  'component',
  'group',
  'residual',
  'share',
  'percentiles',
  'percent',
  'RU',
  'MA',
] as const;

/** What a choice of a parameter is called: «VPR5» is «ВПР-5», «pooled» is «вместе»; others by their code. */
export function choiceWord(choice: string, t: Translate): string {
  const work = /^VPR(\d+)$/.exec(choice);
  if (work) return `${t('procedure.VPR')}-${work[1] ?? ''}`;
  if (choice === 'OGE' || choice === 'EGE') return t(`procedure.${choice}`);
  const word = known.find((one) => one === choice);
  return word ? t(`choice.${word}` satisfies MessageKey) : choice;
}
