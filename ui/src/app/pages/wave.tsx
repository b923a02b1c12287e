import { useParams } from '@tanstack/react-router';
import { WavePage } from '@/features/waves/components/wave-page';

export function Wave() {
  const { waveId } = useParams({ from: '/waves/$waveId' });
  return <WavePage waveId={waveId} />;
}
