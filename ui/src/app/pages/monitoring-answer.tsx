import { useParams } from '@tanstack/react-router';
import { AnswerPage } from '@/features/monitoring/components/answer-page';

export function MonitoringAnswer() {
  const { answerId } = useParams({ from: '/monitoring/answers/$answerId' });
  return <AnswerPage answerId={answerId} />;
}
