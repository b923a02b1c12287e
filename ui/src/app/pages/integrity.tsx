import { IntegrityPage } from '@/features/keeping/components/integrity-page';

export function Integrity() {
  return <IntegrityPage />;
}
