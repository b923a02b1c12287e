import { useParams } from '@tanstack/react-router';
import { FormPage } from '@/features/monitoring/components/form-page';

export function MonitoringForm() {
  const { formCode } = useParams({ from: '/monitoring/forms/$formCode' });
  return <FormPage key={formCode} formCode={formCode} />;
}
