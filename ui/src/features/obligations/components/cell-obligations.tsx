import type { ObligationFilter } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Empty, Failed, Loading } from '@/ui/states';
import { Button } from '@mantine/core';
import { useObligations } from '../api/obligations';
import { ObligationLines } from './obligation-lines';

/** The obligations behind one cell of the matrix. */
export function CellObligations({ filter }: { filter: ObligationFilter }) {
  const { t } = useLanguage();
  const list = useObligations(filter);
  if (!list.data)
    return list.error ? (
      <Failed failure={list.error} retry={() => void list.refetch()} />
    ) : (
      <Loading lines={3} />
    );
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title={t('obligations.nothing')} />;
  return (
    <>
      <ObligationLines items={items} withRoadMap={false} />
      {list.hasNextPage && (
        <Button variant="default" onClick={() => void list.fetchNextPage()}>
          {t('obligations.next')}
        </Button>
      )}
    </>
  );
}
