import { useSearch } from '@tanstack/react-router';
import { ReviewPage } from '@/features/review/components/review-page';

export function Review() {
  const { year: _, territory: __, ...search } = useSearch({ from: '/review' });
  return <ReviewPage search={search} proof={() => null} />;
}
