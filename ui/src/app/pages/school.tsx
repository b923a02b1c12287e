import { useParams } from '@tanstack/react-router';
import { usePermitted } from '@/api/permissions';
import { CuratorPanel } from '@/features/curators/components/curator-panel';
import { SchoolStatuses } from '@/features/groups/components/school-statuses';
import { OrganisationPage } from '@/features/registers/components/organisation-page';

export function School() {
  const { organisationId } = useParams({ from: '/schools/$organisationId' });
  const permitted = usePermitted();
  return (
    <OrganisationPage
      key={organisationId}
      organisationId={organisationId}
      panels={
        <>
          {permitted('group.read') && <SchoolStatuses organisationId={organisationId} />}
          <CuratorPanel schoolId={organisationId} />
        </>
      }
    />
  );
}
