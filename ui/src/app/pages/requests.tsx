import { useSearch } from '@tanstack/react-router';
import { RequestsPage } from '@/features/requests/components/requests-page';

export function Requests() {
  return <RequestsPage search={useSearch({ from: '/requests' })} />;
}
