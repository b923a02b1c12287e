import { useSearch } from '@tanstack/react-router';
import { ExecutorsPage } from '@/features/executors/components/executors-page';

export function Executors() {
  return <ExecutorsPage search={useSearch({ from: '/management/executors' })} />;
}
