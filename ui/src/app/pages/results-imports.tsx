import { ResultFilesPage } from '@/features/result-files/components/result-files-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsImports() {
  return <ResultFilesPage tabs={<ResultsTabs />} />;
}
