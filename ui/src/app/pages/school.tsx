import { useParams, useSearch } from '@tanstack/react-router';
import { usePermitted } from '@/api/permissions';
import { DossierLink } from '@/features/dossier/components/dossier-link';
import { CuratorPanel } from '@/features/curators/components/curator-panel';
import { SchoolSection } from '@/features/dashboards/components/school-section';
import { SchoolStatuses } from '@/features/groups/components/school-statuses';
import { ChoicesPanel } from '@/features/requests/components/choices-panel';
import { ConditionsPanel } from '@/features/requests/components/condition-card';
import { SchoolResultsSection } from '@/features/results/components/school-results';
import { SchoolRisks } from '@/features/risks/components/school-risks';
import { SchoolFormLink } from '@/features/indicators/components/school-form-link';
import { OrganisationPage } from '@/features/registers/components/organisation-page';

export function School() {
  const { organisationId } = useParams({ from: '/schools/$organisationId' });
  const { year } = useSearch({ from: '__root__' });
  const permitted = usePermitted();
  return (
    <OrganisationPage
      key={organisationId}
      organisationId={organisationId}
      panels={
        <>
          <DossierLink organisationId={organisationId} />
          {permitted('indicator.read') && <SchoolFormLink organisationId={organisationId} />}
          {permitted('group.read') && <SchoolStatuses organisationId={organisationId} />}
          <CuratorPanel schoolId={organisationId} />
          {permitted('risk.read') && <SchoolRisks organisationId={organisationId} />}
          {permitted('result.read') && (
            <SchoolResultsSection organisationId={organisationId} contextOpen={permitted('context.read')} />
          )}
          {permitted('obligation.read') && (
            <>
              <ConditionsPanel filter={{ organisation: organisationId }} />
              <ChoicesPanel filter={{ organisation: organisationId }} />
            </>
          )}
          {permitted('obligation.read') && <SchoolSection organisationId={organisationId} year={year} />}
        </>
      }
    />
  );
}
