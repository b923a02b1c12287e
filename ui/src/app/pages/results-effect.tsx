import { useSearch } from '@tanstack/react-router';
import { EffectPage } from '@/features/results/components/effect-page';
import { ResultsTabs } from '../results-tabs';
import { AtResultsYear } from '../results-year';

export function ResultsEffect() {
  const { territory } = useSearch({ from: '__root__' });
  const search = useSearch({ from: '/results/effect' });
  return (
    <AtResultsYear chosen={search.after}>
      {(year) => <EffectPage search={search} year={year} territory={territory} tabs={<ResultsTabs />} />}
    </AtResultsYear>
  );
}
