import { CataloguePage } from '@/features/risks/components/catalogue-page';
import { ResultsTabs } from '../results-tabs';

export function RiskCatalogue() {
  return <CataloguePage above={<ResultsTabs />} />;
}
