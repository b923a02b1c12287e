import { useParams } from '@tanstack/react-router';
import { CuratorPanel } from '@/features/curators/components/curator-panel';
import { OrganisationPage } from '@/features/registers/components/organisation-page';

export function School() {
  const { organisationId } = useParams({ from: '/schools/$organisationId' });
  return (
    <OrganisationPage
      key={organisationId}
      organisationId={organisationId}
      panels={<CuratorPanel schoolId={organisationId} />}
    />
  );
}
