import { useSearch } from '@tanstack/react-router';
import { ResultsPage } from '@/features/identification/components/results-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsList() {
  return <ResultsPage search={useSearch({ from: '/results' })} above={<ResultsTabs />} />;
}
