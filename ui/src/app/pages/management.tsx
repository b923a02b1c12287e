import { SchoolCalendarPage } from '@/features/schools/components/school-calendar-page';

export function Management() {
  return <SchoolCalendarPage />;
}
