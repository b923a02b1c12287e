import { useParams } from '@tanstack/react-router';
import { QuestionnairePage } from '@/features/waves/components/questionnaire-page';

export function Questionnaire() {
  const { questionnaireCode } = useParams({ from: '/waves/questionnaires/$questionnaireCode' });
  return <QuestionnairePage key={questionnaireCode} questionnaireCode={questionnaireCode} />;
}
