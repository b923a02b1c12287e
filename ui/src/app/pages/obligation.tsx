import { useParams } from '@tanstack/react-router';
import { ProofPanel } from '@/features/evidence/components/proof-panel';
import { History } from '@/features/keeping/components/history';
import { useObligation } from '@/features/obligations/api/obligations';
import { ObligationPage } from '@/features/obligations/components/obligation-page';
import { AcceptancePanel } from '@/features/requests/components/acceptance-card';
import { ConditionsPanel } from '@/features/requests/components/condition-card';
import { TermRequestPanel } from '@/features/requests/components/term-request-panel';
import { Talk } from '@/features/talk/components/talk';
import { WhyLink } from '../why-link';

export function Obligation() {
  const { obligationId } = useParams({ from: '/obligations/$obligationId' });
  return (
    <ObligationPage
      key={obligationId}
      obligationId={obligationId}
      below={
        <>
          <Proof obligationId={obligationId} />
          <Settling obligationId={obligationId} />
          <Talk object="obligation" id={obligationId} />
          <History object="obligation" id={obligationId} />
          <WhyLink object={`obligation:${obligationId}`} />
        </>
      }
    />
  );
}

function Proof({ obligationId }: { obligationId: number }) {
  const { data } = useObligation(obligationId);
  return data ? <ProofPanel obligation={data} /> : null;
}

/** What must be said about the duty besides its proof: agreement, condition, another term. */
function Settling({ obligationId }: { obligationId: number }) {
  const { data } = useObligation(obligationId);
  if (!data) return null;
  const organisation = data.addressee.id;
  return (
    <>
      <AcceptancePanel obligationId={obligationId} asked={Boolean(data.acceptance)} />
      {typeof organisation === 'number' && (
        <ConditionsPanel
          filter={{ organisation, roadMap: data.roadMapId, activity: data.activity }}
          open={false}
        />
      )}
      <TermRequestPanel obligation={data} />
    </>
  );
}
