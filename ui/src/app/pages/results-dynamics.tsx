import { useSearch } from '@tanstack/react-router';
import { DynamicsPage } from '@/features/results/components/dynamics-page';
import { ResultsTabs } from '../results-tabs';
import { AtResultsYear } from '../results-year';

export function ResultsDynamics() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/dynamics' });
  return (
    <AtResultsYear chosen={search.to}>
      {(year) => (
        <DynamicsPage search={{ ...search, to: year }} territory={territory} tabs={<ResultsTabs />} />
      )}
    </AtResultsYear>
  );
}
