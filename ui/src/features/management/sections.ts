import type { LinkProps } from '@tanstack/react-router';
import type { MessageKey } from '@/language/messages.ru';

/** One place of «Управление»: what it is called, what is done there, and the permission that opens it. */
export interface Section {
  label: MessageKey;
  sentence: MessageKey;
  to: LinkProps['to'];
  permission: string;
  /** Only where nobody signs in. */
  local?: boolean;
}

/** Every place of the hub in the order it is shown. A new page of this kind adds its line here. */
export const sections: readonly Section[] = [
  {
    label: 'firstAccount.title',
    sentence: 'firstAccount.management',
    to: '/management/accounts',
    permission: 'account.write',
    local: true,
  },
  {
    label: 'registers.organisations',
    sentence: 'management.organisations',
    to: '/management/organisations',
    permission: 'organisation.read',
  },
  {
    label: 'territory.title',
    sentence: 'management.territories',
    to: '/management/territories',
    permission: 'territory.read',
  },
  {
    label: 'imports.title',
    sentence: 'imports.management',
    to: '/management/imports',
    permission: 'organisation.write',
  },
  {
    label: 'groups.title',
    sentence: 'management.groups',
    to: '/management/groups',
    permission: 'group.read',
  },
  {
    label: 'risks.catalogue',
    sentence: 'risks.management',
    to: '/risks/catalogue',
    permission: 'risk.read',
  },
  {
    label: 'executors.title',
    sentence: 'management.executors',
    to: '/management/executors',
    permission: 'executor.read',
  },
  { label: 'bodies.title', sentence: 'management.bodies', to: '/management/bodies', permission: 'body.read' },
  {
    label: 'calendar.school',
    sentence: 'management.calendar',
    to: '/management/school-calendar',
    permission: 'organisation.read',
  },
  {
    label: 'workingDays.title',
    sentence: 'workingDays.management',
    to: '/management/working-days',
    permission: 'organisation.read',
  },
  {
    label: 'reminders.title',
    sentence: 'reminders.management',
    to: '/management/reminders',
    permission: 'reminder.read',
  },
  {
    label: 'letters.title',
    sentence: 'letters.management',
    to: '/management/letters',
    permission: 'letter.read',
  },
  {
    label: 'audit.title',
    sentence: 'management.audit',
    to: '/management/audit',
    permission: 'audit.read',
  },
  {
    label: 'integrity.title',
    sentence: 'management.integrity',
    to: '/management/integrity',
    permission: 'integrity.read',
  },
  { label: 'trash.title', sentence: 'management.trash', to: '/management/trash', permission: 'trash.read' },
  {
    label: 'curators.title',
    sentence: 'curators.management',
    to: '/management/curators',
    permission: 'curator.read',
  },
  {
    label: 'people.title',
    sentence: 'management.people',
    to: '/management/people',
    permission: 'person.read',
  },
  { label: 'why.title', sentence: 'management.why', to: '/management/why', permission: 'rights.read' },
];
