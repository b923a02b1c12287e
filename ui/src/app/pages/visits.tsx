import { useSearch } from '@tanstack/react-router';
import { VisitsPage } from '@/features/risks/components/visits-page';
import { ResultsTabs } from '../results-tabs';

export function Visits() {
  return <VisitsPage search={useSearch({ from: '/visits' })} above={<ResultsTabs />} />;
}
