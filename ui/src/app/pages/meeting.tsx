import { useParams } from '@tanstack/react-router';
import { MeetingPage } from '@/features/monitoring/components/meeting-page';

export function Meeting() {
  const { meetingId } = useParams({ from: '/monitoring/meetings/$meetingId' });
  return <MeetingPage meetingId={meetingId} />;
}
