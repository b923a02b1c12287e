import type { Message } from './catalogue';
import type { dynamicsRu } from './dynamics.ru';

export const dynamicsEn: Record<keyof typeof dynamicsRu, Message> = {
  'chart.failed': 'The picture did not load. The data below is the same.',
  'chart.table': 'Data as a table',
  'chart.unknown': '—',
};
