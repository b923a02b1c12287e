import { useSearch } from '@tanstack/react-router';
import { RoundsPage } from '@/features/monitoring/components/rounds-page';

export function Monitoring() {
  return <RoundsPage search={useSearch({ from: '/monitoring' })} />;
}
