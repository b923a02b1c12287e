import { useParams, useSearch } from '@tanstack/react-router';
import { IndicatorPage } from '@/features/indicators/components/indicator-page';

export function Indicator() {
  const { indicatorId } = useParams({ from: '/indicators/$indicatorId' });
  return (
    <IndicatorPage
      key={indicatorId}
      indicatorId={indicatorId}
      search={useSearch({ from: '/indicators/$indicatorId' })}
    />
  );
}
