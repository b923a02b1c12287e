import { SchoolCalendarPage } from '@/features/schools/components/school-calendar-page';

export function SchoolCalendar() {
  return <SchoolCalendarPage />;
}
