import { useSearch } from '@tanstack/react-router';
import { MeetingsPage } from '@/features/monitoring/components/meetings-page';

export function Meetings() {
  return <MeetingsPage search={useSearch({ from: '/monitoring/meetings' })} />;
}
