import { FormsPage } from '@/features/monitoring/components/forms-page';

export function MonitoringForms() {
  return <FormsPage />;
}
