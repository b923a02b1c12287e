import { TrashPage } from '@/features/keeping/components/trash-page';

export function Trash() {
  return <TrashPage />;
}
