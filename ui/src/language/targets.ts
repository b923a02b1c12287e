import type { Language } from './catalogue';
import { formatNumber } from './catalogue';
import type { Translate } from './language';

/** The parts of a target that are said; the contract's Target has them all. */
interface SayableTarget {
  op: '>=' | '<=';
  value: number;
  unit: 'percent' | 'count' | 'points';
  of: string;
  from: number | null;
  by_year: number | null;
  delta: boolean;
  per?: { value: number; of: string };
  words?: string;
}

/** «не менее 30 % выпускников к 2027 году», from the server's words when it gave them. */
export function targetInWords(target: SayableTarget, language: Language, t: Translate): string {
  if (target.words) return target.words;
  const amount = `${formatNumber(language, Math.abs(target.value))}${unitOf(target, t)}`;
  const bound = target.op === '>=' ? t('target.atLeast', { amount }) : t('target.atMost', { amount });
  const change =
    target.value < 0 || (target.delta && target.op === '<=')
      ? t('target.fall', { amount })
      : t('target.rise', { amount });
  return [
    target.delta ? change : bound,
    target.of,
    target.per
      ? t('target.per', { amount: formatNumber(language, target.per.value), of: target.per.of })
      : '',
    target.from === null
      ? ''
      : t('target.from', { amount: `${formatNumber(language, target.from)}${unitOf(target, t)}` }),
    target.by_year === null ? '' : t('target.by', { year: String(target.by_year) }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function unitOf(target: SayableTarget, t: Translate): string {
  if (target.unit === 'percent') return ' %';
  return target.unit === 'points' ? ` ${t('target.points', { count: Math.abs(target.value) })}` : '';
}
