import type { Message } from './catalogue';

export const dynamicsRu = {
  'chart.failed': 'Рисунок не загрузился. Данные ниже — те же.',
  'chart.table': 'Данные таблицей',
  'chart.unknown': '—',
} as const satisfies Record<string, Message>;
