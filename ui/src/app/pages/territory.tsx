import { useSearch } from '@tanstack/react-router';
import { TerritoryPage } from '@/features/dashboards/components/territory-page';
import { readTerritorySearch } from '@/features/dashboards/model/search';
import { SavedViews } from '@/features/views/components/saved-views';

export function Territory() {
  const { year, territory, ...search } = useSearch({ from: '/territory' });
  return (
    <TerritoryPage
      search={readTerritorySearch({ ...search })}
      territory={territory}
      year={year}
      views={<SavedViews page="territory" />}
    />
  );
}
