import { useSearch } from '@tanstack/react-router';
import { ObjectivityPage } from '@/features/results/components/objectivity-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsObjectivity() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/objectivity' });
  return <ObjectivityPage search={search} territory={territory} tabs={<ResultsTabs />} />;
}
