import { useSearch } from '@tanstack/react-router';
import { ContextPage } from '@/features/results/components/context-page';
import { ResultsTabs } from '../results-tabs';
import { AtResultsYear } from '../results-year';

export function ResultsContext() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/context' });
  return (
    <AtResultsYear chosen={search.of}>
      {(year) => (
        <ContextPage search={{ ...search, of: year }} territory={territory} tabs={<ResultsTabs />} />
      )}
    </AtResultsYear>
  );
}
