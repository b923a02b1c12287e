import { useSearch } from '@tanstack/react-router';
import { WhyPage } from '@/features/people/components/why-page';

export function Why() {
  return <WhyPage search={useSearch({ from: '/management/why' })} />;
}
