import { useSearch } from '@tanstack/react-router';
import { ObligationsPage } from '@/features/obligations/components/obligations-page';
import { readSearch } from '@/features/obligations/model/search';

export function Obligations() {
  const { year, ...search } = useSearch({ from: '/obligations' });
  return <ObligationsPage search={readSearch({ ...search })} year={year} />;
}
