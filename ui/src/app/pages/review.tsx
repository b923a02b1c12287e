import { useSearch } from '@tanstack/react-router';
import { ProofPanel } from '@/features/evidence/components/proof-panel';
import { useObligation } from '@/features/obligations/api/obligations';
import { ReviewPage } from '@/features/review/components/review-page';
import { readReviewQueueSearch } from '@/features/review/model/search';

export function Review() {
  const search = useSearch({ from: '/review' });
  return (
    <ReviewPage
      search={readReviewQueueSearch({ ...search })}
      proof={(obligationId) => <Proof obligationId={obligationId} />}
    />
  );
}

function Proof({ obligationId }: { obligationId: number }) {
  const { data } = useObligation(obligationId);
  return data ? <ProofPanel obligation={data} /> : null;
}
