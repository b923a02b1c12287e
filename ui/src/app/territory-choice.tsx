import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTerritories } from '@/api/queries/territories';
import { choicesOf } from '@/features/registers/model/tree';
import { useLanguage } from '@/language/language';

/** The territory in force. It narrows every list, goes along in every link, and new things are made in it. */
export function TerritoryChoice({ own }: { own: string | undefined }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { territory } = useSearch({ from: '__root__' });
  const tree = useTerritories();
  useFreshLists(territory);
  const larger = (tree.data ?? []).filter((each) => each.kind !== 'settlement');
  if (larger.length < 2) return <span title={own}>{own}</span>;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('territory.choice')}
      value={territory === undefined ? '' : String(territory)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        void navigate({
          to: '.',
          search: (before: Record<string, unknown>) => ({
            ...before,
            territory: chosen === '' ? undefined : Number(chosen),
          }),
        });
      }}
      data={[{ value: '', label: t('territory.all') }, ...choicesOf(larger)]}
    />
  );
}

/** What was read for one territory says nothing of another. */
function useFreshLists(territory: number | undefined) {
  const queries = useQueryClient();
  const before = useRef(territory);
  useEffect(() => {
    if (before.current === territory) return;
    before.current = territory;
    void queries.resetQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'territories' && queryKey[0] !== 'session',
    });
  }, [queries, territory]);
}
