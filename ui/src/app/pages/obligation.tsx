import { useParams } from '@tanstack/react-router';
import { History } from '@/features/keeping/components/history';
import { WhyLink } from '../why-link';
import { ObligationPage } from '@/features/obligations/components/obligation-page';

export function Obligation() {
  const { obligationId } = useParams({ from: '/obligations/$obligationId' });
  return (
    <ObligationPage
      key={obligationId}
      obligationId={obligationId}
      below={
        <>
          <History object="obligation" id={obligationId} />
          <WhyLink object={`obligation:${obligationId}`} />
        </>
      }
    />
  );
}
