import { useParams, useSearch } from '@tanstack/react-router';
import { SchoolFormPage } from '@/features/indicators/components/school-form-page';

export function SchoolIndicators() {
  const { organisationId } = useParams({ from: '/schools/$organisationId/indicators' });
  const { of } = useSearch({ from: '/schools/$organisationId/indicators' });
  return <SchoolFormPage key={organisationId} organisationId={organisationId} of={of} />;
}
