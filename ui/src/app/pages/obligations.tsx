import { useSearch } from '@tanstack/react-router';
import { ObligationsPage } from '@/features/obligations/components/obligations-page';

export function Obligations() {
  const { year, ...search } = useSearch({ from: '/obligations' });
  return <ObligationsPage search={search} year={year} />;
}
