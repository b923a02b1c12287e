import { useSearch } from '@tanstack/react-router';
import { DifficultiesPage } from '@/features/results/components/difficulties-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsDifficulties() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/difficulties' });
  return <DifficultiesPage search={search} territory={territory} tabs={<ResultsTabs />} />;
}
