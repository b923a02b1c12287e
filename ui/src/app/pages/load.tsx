import { useSearch } from '@tanstack/react-router';
import { LoadPage } from '@/features/dashboards/components/load-page';
import { readLoadSearch } from '@/features/dashboards/model/search';
import { SavedViews } from '@/features/views/components/saved-views';

export function Load() {
  const { territory, ...search } = useSearch({ from: '/reports/load' });
  return (
    <LoadPage
      search={readLoadSearch({ ...search })}
      territory={territory}
      views={<SavedViews page="load" />}
    />
  );
}
