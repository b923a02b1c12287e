import type { Message } from './catalogue';

/** Words of the registers: territories, organisations, schools, and the hub «Управление». */
export const registersRu = {
  'management.calendar': 'Четверти, полугодия и учебный год, по которым считаются сроки.',
  'management.lead': 'Реестры, люди и правила, по которым работает Веха.',
  'management.none': 'Здесь для вас ничего нет',
  'management.none.next': 'Разделы управления открывает администратор.',
} as const satisfies Record<string, Message>;
