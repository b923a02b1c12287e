import { useSearch } from '@tanstack/react-router';
import { ReviewPage } from '@/features/review/components/review-page';
import { readReviewQueueSearch } from '@/features/review/model/search';

export function Review() {
  const search = useSearch({ from: '/review' });
  return <ReviewPage search={readReviewQueueSearch({ ...search })} proof={() => null} />;
}
