import { useParams } from '@tanstack/react-router';
import { GroupPage } from '@/features/groups/components/group-page';

export function Group() {
  const { groupId } = useParams({ from: '/management/groups/$groupId' });
  return <GroupPage key={groupId} groupId={groupId} />;
}
