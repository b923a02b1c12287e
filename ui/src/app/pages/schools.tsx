import { useSearch } from '@tanstack/react-router';
import { usePermitted } from '@/api/permissions';
import { SchoolsPage } from '@/features/registers/components/schools-page';
import { readSearch } from '@/features/registers/model/search';
import { SavedViews } from '@/features/views/components/saved-views';
import { ImportSchools } from '@/features/schools/components/import-schools';

export function Schools() {
  const search = readSearch({ ...useSearch({ from: '/schools' }) });
  const permitted = usePermitted();
  return (
    <SchoolsPage
      search={search}
      action={
        <>
          <SavedViews page="schools" />
          {permitted('organisation.write') && <ImportSchools />}
        </>
      }
    />
  );
}
