import { useSearch } from '@tanstack/react-router';
import { SchoolsPage } from '@/features/schools/components/schools-page';

export function Schools() {
  return <SchoolsPage search={useSearch({ from: '/schools' })} />;
}
