import { useSearch } from '@tanstack/react-router';
import { QuarantinePage } from '@/features/result-files/components/quarantine-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsQuarantine() {
  return <QuarantinePage search={useSearch({ from: '/results/quarantine' })} tabs={<ResultsTabs />} />;
}
