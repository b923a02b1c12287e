import { useSearch } from '@tanstack/react-router';
import { CuratorsPage } from '@/features/curators/components/curators-page';

export function Curators() {
  return <CuratorsPage search={useSearch({ from: '/management/curators' })} />;
}
