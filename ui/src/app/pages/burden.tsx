import { useSearch } from '@tanstack/react-router';
import { BurdenPage } from '@/features/dashboards/components/burden-page';
import { readBurdenSearch } from '@/features/dashboards/model/search';
import { SavedViews } from '@/features/views/components/saved-views';

export function Burden() {
  const { year, territory, ...search } = useSearch({ from: '/reports/burden' });
  return (
    <BurdenPage
      search={readBurdenSearch({ ...search })}
      territory={territory}
      year={year}
      views={<SavedViews page="burden" />}
    />
  );
}
