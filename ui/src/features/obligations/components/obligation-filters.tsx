import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useOrganisations } from '@/api/queries/organisations';
import { useRoadMaps } from '@/api/queries/road-maps';
import { useLanguage } from '@/language/language';
import { IconSearch } from '@/ui/icons';
import { allProgress } from '@/ui/progress-mark';
import type { ObligationSearch } from '../model/search';
import classes from './obligations-page.module.css';

export type Go = (change: Partial<ObligationSearch>) => void;

/** What narrows the list, all of it in the URL. */
export function ObligationFilters({ search, go }: { search: ObligationSearch; go: Go }) {
  const { t } = useLanguage();
  const roadMaps = useRoadMaps();
  const organisations = useOrganisations();
  return (
    <div className={classes.filters}>
      <TypedText value={search.text ?? ''} onSettle={(text) => go({ text: text || undefined })} />
      <NativeSelect
        aria-label={t('obligations.roadMap')}
        value={search.roadMap ?? ''}
        onChange={(event) =>
          go({ roadMap: Number(event.currentTarget.value) || undefined, activity: undefined })
        }
        data={[
          { value: '', label: t('obligations.anyRoadMap') },
          ...(roadMaps.data?.items ?? []).map((map) => ({ value: String(map.id), label: map.title })),
        ]}
      />
      <NativeSelect
        aria-label={t('obligations.organisation')}
        value={search.organisation ?? ''}
        onChange={(event) => go({ organisation: Number(event.currentTarget.value) || undefined })}
        data={[
          { value: '', label: t('obligations.anyOrganisation') },
          ...(organisations.data ?? []).map((body) => ({ value: String(body.id), label: body.shortName })),
        ]}
      />
      <NativeSelect
        aria-label={t('obligations.progress')}
        value={search.progress ?? ''}
        onChange={(event) => go({ progress: allProgress.find((each) => each === event.currentTarget.value) })}
        data={[
          { value: '', label: t('obligations.anyProgress') },
          ...allProgress.map((each) => ({ value: each, label: t(`progress.${each}`) })),
        ]}
      />
      <TextInput
        type="date"
        aria-label={t('obligations.from')}
        title={t('obligations.from')}
        value={search.from ?? ''}
        onChange={(event) => go({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        aria-label={t('obligations.to')}
        title={t('obligations.to')}
        value={search.to ?? ''}
        onChange={(event) => go({ to: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        aria-label={t('obligations.order.nearest')}
        value={search.farthestFirst ? 'farthest' : 'nearest'}
        onChange={(event) => go({ farthestFirst: event.currentTarget.value === 'farthest' || undefined })}
        data={[
          { value: 'nearest', label: t('obligations.order.nearest') },
          { value: 'farthest', label: t('obligations.order.farthest') },
        ]}
      />
      <NarrowedFurther search={search} go={go} />
      {search.activity !== undefined && (
        <Button variant="light" onClick={() => go({ activity: undefined })}>
          {t('obligations.ofActivity', { activity: search.activity })} ✕
        </Button>
      )}
    </div>
  );
}

/** Filters that numbers of dashboards bring along; each can be taken away. */
function NarrowedFurther({ search, go }: { search: ObligationSearch; go: Go }) {
  const { t } = useLanguage();
  const { direction, addressee, directlyIn, inTime, owed, byNameOnly } = search;
  const chips: [string, Partial<ObligationSearch>][] = [];
  if (direction !== undefined) chips.push([t('obligations.filter.direction'), { direction: undefined }]);
  if (addressee !== undefined)
    chips.push([t('obligations.filter.addressee', { name: addressee }), { addressee: undefined }]);
  if (directlyIn !== undefined) chips.push([t('obligations.filter.directlyIn'), { directlyIn: undefined }]);
  if (inTime !== undefined)
    chips.push([t(inTime ? 'obligations.filter.inTime' : 'obligations.filter.late'), { inTime: undefined }]);
  if (owed) chips.push([t('obligations.filter.owed'), { owed: undefined }]);
  if (byNameOnly) chips.push([t('obligations.filter.byNameOnly'), { byNameOnly: undefined }]);
  return chips.map(([words, without]) => (
    <Button key={words} variant="light" onClick={() => go(without)}>
      {words} ✕
    </Button>
  ));
}

/** The search starts when the typing pauses. */
function TypedText({ value, onSettle }: { value: string; onSettle: (text: string) => void }) {
  const { t } = useLanguage();
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const pause = setTimeout(() => onSettle(text), 300);
    return () => clearTimeout(pause);
  }, [text, value, onSettle]);
  return (
    <TextInput
      className={classes.text}
      leftSection={<IconSearch size={16} />}
      placeholder={t('obligations.search')}
      aria-label={t('obligations.search')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
