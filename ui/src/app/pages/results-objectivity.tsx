import { useSearch } from '@tanstack/react-router';
import { ObjectivityPage } from '@/features/results/components/objectivity-page';
import { ResultsTabs } from '../results-tabs';
import { AtResultsYear } from '../results-year';

export function ResultsObjectivity() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/objectivity' });
  return (
    <AtResultsYear chosen={search.of}>
      {(year) => (
        <ObjectivityPage search={{ ...search, of: year }} territory={territory} tabs={<ResultsTabs />} />
      )}
    </AtResultsYear>
  );
}
