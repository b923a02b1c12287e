import type { components } from '@/api/schema';
import type { Translate } from '@/language/language';
import type { Field } from '../api/monitoring';
import { isBlank, isNotApplicable, type Value } from './values';

export type Total = components['schemas']['FieldTotal'];

/** What all addressees answered to one field. */
export function totalInWords(
  field: Field,
  total: Total,
  t: Translate,
  number: (value: number) => string,
): string {
  switch (field.kind) {
    case 'number':
      return total.given === 0
        ? '–'
        : t('monitoring.total.number', { sum: number(total.sum), zeros: number(total.zeros) });
    case 'yes-no':
      return t('monitoring.total.yes', { yes: number(total.yes), given: number(total.given) });
    case 'choice':
      return (
        Object.entries(total.choices)
          .map(([choice, count]) => `${choice}: ${number(count)}`)
          .join('; ') || '–'
      );
    case 'rows':
      return t('monitoring.total.rows', { count: total.rows });
    default:
      return '–';
  }
}

/** One answer in a comparison; a blank is a dash, a zero is a zero. */
export function valueInWords(value: Value, t: Translate, number: (value: number) => string): string {
  if (isBlank(value)) return '–';
  if (isNotApplicable(value)) return t('monitoring.notApplicable');
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return t(value ? 'monitoring.yes' : 'monitoring.no');
  if (Array.isArray(value)) return t('monitoring.total.rows', { count: value.length });
  return String(value);
}
