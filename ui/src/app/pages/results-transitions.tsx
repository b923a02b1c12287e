import { useSearch } from '@tanstack/react-router';
import { TransitionsPage } from '@/features/results/components/transitions-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsTransitions() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/transitions' });
  return <TransitionsPage search={search} territory={territory} tabs={<ResultsTabs />} />;
}
