import { NoticesPage } from '@/features/notices/components/notices-page';

export function Notices() {
  return <NoticesPage />;
}
