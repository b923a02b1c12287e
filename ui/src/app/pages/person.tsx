import { useParams } from '@tanstack/react-router';
import { PersonPage } from '@/features/people/components/person-page';

export function Person() {
  const { personId } = useParams({ from: '/management/people/$personId' });
  return <PersonPage key={personId} personId={personId} />;
}
