import { AlikePage } from '@/features/registers/components/alike-page';

export function Alike() {
  return <AlikePage />;
}
