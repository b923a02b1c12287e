import { useSearch } from '@tanstack/react-router';
import { DifficultiesPage } from '@/features/results/components/difficulties-page';
import { ResultsTabs } from '../results-tabs';
import { AtResultsYear } from '../results-year';

export function ResultsDifficulties() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/difficulties' });
  return (
    <AtResultsYear chosen={search.of}>
      {(year) => (
        <DifficultiesPage search={{ ...search, of: year }} territory={territory} tabs={<ResultsTabs />} />
      )}
    </AtResultsYear>
  );
}
