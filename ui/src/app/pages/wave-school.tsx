import { useParams } from '@tanstack/react-router';
import { WaveSchoolPage } from '@/features/waves/components/wave-school-page';

export function WaveSchool() {
  const { waveId, waveSchoolId } = useParams({ from: '/waves/$waveId/schools/$waveSchoolId' });
  return <WaveSchoolPage waveId={waveId} waveSchoolId={waveSchoolId} />;
}
