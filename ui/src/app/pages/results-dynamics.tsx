import { useSearch } from '@tanstack/react-router';
import { DynamicsPage } from '@/features/results/components/dynamics-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsDynamics() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/dynamics' });
  return <DynamicsPage search={search} territory={territory} tabs={<ResultsTabs />} />;
}
