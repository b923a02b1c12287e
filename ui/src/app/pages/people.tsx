import { useSearch } from '@tanstack/react-router';
import { PeoplePage } from '@/features/people/components/people-page';

export function People() {
  return <PeoplePage search={useSearch({ from: '/management/people' })} />;
}
