import { useSearch } from '@tanstack/react-router';
import { ContextPage } from '@/features/results/components/context-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsContext() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/context' });
  return <ContextPage search={search} territory={territory} tabs={<ResultsTabs />} />;
}
