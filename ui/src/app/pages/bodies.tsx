import { useSearch } from '@tanstack/react-router';
import { BodiesPage } from '@/features/bodies/components/bodies-page';

export function Bodies() {
  return <BodiesPage search={useSearch({ from: '/management/bodies' })} />;
}
