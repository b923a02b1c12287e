import { useParams, useSearch } from '@tanstack/react-router';
import { RoundPage } from '@/features/monitoring/components/round-page';

export function MonitoringRound() {
  const { roundId } = useParams({ from: '/monitoring/rounds/$roundId' });
  return <RoundPage roundId={roundId} search={useSearch({ from: '/monitoring/rounds/$roundId' })} />;
}
