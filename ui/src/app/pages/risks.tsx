import { useSearch } from '@tanstack/react-router';
import { RisksPage } from '@/features/risks/components/risks-page';
import { ResultsTabs } from '../results-tabs';

export function Risks() {
  return <RisksPage search={useSearch({ from: '/risks' })} above={<ResultsTabs />} />;
}
