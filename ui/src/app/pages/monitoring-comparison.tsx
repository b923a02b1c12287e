import { useParams, useSearch } from '@tanstack/react-router';
import { ComparisonPage } from '@/features/monitoring/components/comparison-page';

export function MonitoringComparison() {
  const { roundId } = useParams({ from: '/monitoring/rounds/$roundId/comparison' });
  const search = useSearch({ from: '/monitoring/rounds/$roundId/comparison' });
  return <ComparisonPage roundId={roundId} withRound={search.with} />;
}
