import type { Message } from './catalogue';
import type { registersRu } from './registers.ru';

export const registersEn: Record<keyof typeof registersRu, Message> = {
  'management.calendar': 'Quarters, half-years and the school year by which terms are counted.',
  'management.lead': 'Registers, people and the rules that Vekha works by.',
  'management.none': 'Nothing here is for you',
  'management.none.next': 'An administrator opens the places of management.',
};
