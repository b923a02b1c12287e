import { useSearch } from '@tanstack/react-router';
import { OrganisationsPage } from '@/features/registers/components/organisations-page';
import { readSearch } from '@/features/registers/model/search';

export function Organisations() {
  return <OrganisationsPage search={readSearch({ ...useSearch({ from: '/management/organisations' }) })} />;
}
