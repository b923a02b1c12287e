import { TodayPage } from '@/features/today/components/today-page';

export function Today() {
  return <TodayPage />;
}
