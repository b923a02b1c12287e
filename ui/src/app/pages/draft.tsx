import { useParams, useSearch } from '@tanstack/react-router';
import { ReviewPage } from '@/features/drafts/components/review-page';

export function Draft() {
  const { draftId } = useParams({ from: '/drafts/$draftId' });
  const search = useSearch({ from: '/drafts/$draftId' });
  return <ReviewPage key={draftId} draftId={draftId} search={search} />;
}
