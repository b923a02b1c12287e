import { useParams, useSearch } from '@tanstack/react-router';
import { ImportPage } from '@/features/imports/components/import-page';

export function Import() {
  const { importId } = useParams({ from: '/management/imports/$importId' });
  const search = useSearch({ from: '/management/imports/$importId' });
  return <ImportPage id={importId} search={search} />;
}
