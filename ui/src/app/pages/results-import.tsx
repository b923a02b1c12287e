import { useParams } from '@tanstack/react-router';
import { ResultFilePage } from '@/features/result-files/components/result-file-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsImport() {
  const { resultFileId } = useParams({ from: '/results/imports/$resultFileId' });
  return <ResultFilePage id={resultFileId} tabs={<ResultsTabs />} />;
}
