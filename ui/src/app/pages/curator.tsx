import { useParams } from '@tanstack/react-router';
import { CuratorPage } from '@/features/curators/components/curator-page';

export function Curator() {
  const { personId } = useParams({ from: '/management/curators/$personId' });
  return <CuratorPage key={personId} personId={personId} />;
}
