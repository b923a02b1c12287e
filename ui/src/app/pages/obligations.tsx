import { useSearch } from '@tanstack/react-router';
import { ObligationsPage } from '@/features/obligations/components/obligations-page';
import { SavedViews } from '@/features/views/components/saved-views';
import { readSearch } from '@/features/obligations/model/search';

export function Obligations() {
  const { year, ...search } = useSearch({ from: '/obligations' });
  return (
    <ObligationsPage
      search={readSearch({ ...search })}
      year={year}
      views={<SavedViews page="obligations" />}
    />
  );
}
