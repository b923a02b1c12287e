import { useSearch } from '@tanstack/react-router';
import { ImportsPage } from '@/features/imports/components/imports-page';

export function Imports() {
  const search = useSearch({ from: '/management/imports' });
  return <ImportsPage search={search} />;
}
