import { useSearch } from '@tanstack/react-router';
import { IndicatorsPage } from '@/features/indicators/components/indicators-page';

export function Indicators() {
  return <IndicatorsPage search={useSearch({ from: '/indicators' })} />;
}
