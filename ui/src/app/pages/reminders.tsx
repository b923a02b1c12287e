import { RemindersPage } from '@/features/letters/components/reminders-page';

export function Reminders() {
  return <RemindersPage />;
}
