import { useSearch } from '@tanstack/react-router';
import { EffectPage } from '@/features/results/components/effect-page';
import { ResultsTabs } from '../results-tabs';

export function ResultsEffect() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/effect' });
  return <EffectPage search={search} territory={territory} tabs={<ResultsTabs />} />;
}
