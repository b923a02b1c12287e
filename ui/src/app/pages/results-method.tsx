import { useParams } from '@tanstack/react-router';
import { MethodPage } from '@/features/identification/components/method-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsMethod() {
  const { methodCode } = useParams({ from: '/results/methods/$methodCode' });
  return <MethodPage key={methodCode} methodCode={methodCode} above={<ResultsTabs />} />;
}
