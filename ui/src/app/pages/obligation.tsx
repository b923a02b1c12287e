import { useParams } from '@tanstack/react-router';
import { ObligationPage } from '@/features/obligations/components/obligation-page';

export function Obligation() {
  const { obligationId } = useParams({ from: '/obligations/$obligationId' });
  return <ObligationPage key={obligationId} obligationId={obligationId} />;
}
