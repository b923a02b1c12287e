import { useSearch } from '@tanstack/react-router';
import { GroupsPage } from '@/features/groups/components/groups-page';

export function Groups() {
  return <GroupsPage search={useSearch({ from: '/management/groups' })} />;
}
