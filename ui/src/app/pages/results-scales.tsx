import { useSearch } from '@tanstack/react-router';
import { ScalesPage } from '@/features/results/components/scales-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsScales() {
  const search = useSearch({ from: '/results/scales' });
  return <ScalesPage search={search} tabs={<ResultsTabs />} />;
}
