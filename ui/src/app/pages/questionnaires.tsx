import { QuestionnairesPage } from '@/features/waves/components/questionnaires-page';
import { ResultsTabs } from '../results-tabs';

export function Questionnaires() {
  return <QuestionnairesPage tabs={<ResultsTabs />} />;
}
