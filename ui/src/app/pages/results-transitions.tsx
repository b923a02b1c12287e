import { useSearch } from '@tanstack/react-router';
import { TransitionsPage } from '@/features/results/components/transitions-page';
import { ResultsTabs } from '../results-tabs';
import { AtResultsYear } from '../results-year';

export function ResultsTransitions() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/transitions' });
  return (
    <AtResultsYear chosen={search.to}>
      {(year) => (
        <TransitionsPage search={{ ...search, to: year }} territory={territory} tabs={<ResultsTabs />} />
      )}
    </AtResultsYear>
  );
}
