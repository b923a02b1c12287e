import { useSearch } from '@tanstack/react-router';
import { WavesPage } from '@/features/waves/components/waves-page';
import { ResultsTabs } from '../results-tabs';

export function Waves() {
  return <WavesPage search={useSearch({ from: '/waves' })} tabs={<ResultsTabs />} />;
}
