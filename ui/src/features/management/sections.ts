import type { LinkProps } from '@tanstack/react-router';
import type { MessageKey } from '@/language/messages.ru';

/** One place of «Управление»: what it is called, what is done there, and the permission that opens it. */
export interface Section {
  label: MessageKey;
  sentence: MessageKey;
  to: LinkProps['to'];
  permission: string;
}

/** Every place of the hub in the order it is shown. A new page of this kind adds its line here. */
export const sections: readonly Section[] = [
  {
    label: 'calendar.school',
    sentence: 'management.calendar',
    to: '/management/school-calendar',
    permission: 'organisation.read',
  },
];
