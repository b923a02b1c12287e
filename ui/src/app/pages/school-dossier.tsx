import { useParams, useSearch } from '@tanstack/react-router';
import { DossierPage } from '@/features/dossier/components/dossier-page';

export function SchoolDossier() {
  const { organisationId } = useParams({ from: '/schools/$organisationId/dossier' });
  const { year } = useSearch({ from: '__root__' });
  return <DossierPage key={organisationId} organisationId={organisationId} year={year} />;
}
