import { useParams } from '@tanstack/react-router';
import { OrganisationPage } from '@/features/registers/components/organisation-page';

export function School() {
  const { organisationId } = useParams({ from: '/schools/$organisationId' });
  return <OrganisationPage key={organisationId} organisationId={organisationId} />;
}
