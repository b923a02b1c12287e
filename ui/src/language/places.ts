import type { Translate } from './language';

interface SayablePlace {
  page?: number;
  table?: number;
  row?: number;
  paragraph?: number;
}

/** «стр. 4, таблица 2, строка 17», of what is known. */
export function placeInWords(place: SayablePlace | undefined, t: Translate): string {
  if (!place) return '';
  return [
    place.page ? t('place.page', { number: place.page }) : '',
    place.table ? t('place.table', { number: place.table }) : '',
    place.row ? t('place.row', { number: place.row }) : '',
    !place.row && place.paragraph ? t('place.paragraph', { number: place.paragraph }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
