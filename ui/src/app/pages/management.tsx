import { ManagementPage } from '@/features/management/components/management-page';

export function Management() {
  return <ManagementPage />;
}
