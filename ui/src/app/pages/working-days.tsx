import { WorkingDaysPage } from '@/features/letters/components/working-days-page';

export function WorkingDays() {
  return <WorkingDaysPage />;
}
