import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { answer, client } from '@/api/client';
import { useOrganisations } from '@/api/queries/organisations';
import { useRoadMaps } from '@/api/queries/road-maps';
import { useLanguage } from '@/language/language';
import { IconSearch } from '@/ui/icons';
import { useRoadMap } from '@/features/road-maps/api/road-map';
import { matching, type Find } from './palette-model';
import classes from './palette.module.css';

/** Search over everything: pages, road maps, schools, activities of the open road map, obligations by their words. */
export function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Modal.Root opened={opened} onClose={onClose} size="lg" yOffset="10vh" centered={false} padding={0}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.open')}>
        <Search onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Search({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const finds = useFinds(text);
  const chosen = Math.min(at, finds.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const open = (find: Find | undefined) => {
    if (!find) return;
    onClose();
    find.open();
  };
  return (
    <div className={classes.palette}>
      <label className={classes.field}>
        <IconSearch />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-label={t('palette.open')}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          placeholder={t('palette.hint')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setAt(Math.min(finds.length - 1, chosen + 1));
            else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1));
            else if (event.key === 'Enter') open(finds[chosen]);
            else return;
            event.preventDefault();
          }}
        />
      </label>
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette.found')}
        className={classes.list}
      >
        {finds.map((find, index) => (
          <li
            key={find.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={classes.find}
            onClick={() => open(find)}
            onMouseMove={() => setAt(index)}
          >
            <span className={classes.words}>{find.words}</span>
            <span className={classes.kind}>{find.kind}</span>
          </li>
        ))}
      </ul>
      {finds.length === 0 && (
        <p className={classes.nothing} role="status">
          {t('palette.nothing')}
        </p>
      )}
    </div>
  );
}

function useFinds(text: string): Find[] {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const roadMaps = useRoadMaps();
  const organisations = useOrganisations();
  const [asked] = useDebouncedValue(text.trim(), 250);
  const openedMap = useRouterState({
    select: (state) => Number(/^\/road-maps\/(\d+)/.exec(state.location.pathname)?.[1] ?? 0),
  });
  const duties = useQuery({
    queryKey: ['obligations', 'palette', asked],
    queryFn: () =>
      answer(client.GET('/api/v1/obligations', { params: { query: { text: asked, limit: 8 } } })),
    enabled: asked.length >= 3,
  });
  const activities = useActivities(openedMap);

  return useMemo(() => {
    const page = (key: string, words: string, open: () => void): Find => ({
      key,
      words,
      kind: t('palette.page'),
      open,
    });
    const pages: Find[] = [
      page('today', t('nav.today'), () => void navigate({ to: '/' })),
      page('road-maps', t('nav.roadMaps'), () => void navigate({ to: '/road-maps' })),
      page('upload', t('upload.action'), () => void navigate({ to: '/road-maps', search: { upload: true } })),
      page('obligations', t('nav.obligations'), () => void navigate({ to: '/obligations' })),
      page(
        'overdue',
        t('today.overdue'),
        () => void navigate({ to: '/obligations', search: { state: 'overdue' } }),
      ),
      page('schools', t('nav.schools'), () => void navigate({ to: '/schools' })),
      page('management', t('nav.management'), () => void navigate({ to: '/management' })),
    ];
    const maps = (roadMaps.data?.items ?? []).map((map): Find => ({
      key: `map-${map.id}`,
      words: map.title,
      kind: t('palette.roadMap'),
      open: () => void navigate({ to: '/road-maps/$roadMapId', params: { roadMapId: map.id } }),
    }));
    const schools = (organisations.data ?? []).map((body): Find => ({
      key: `body-${body.id}`,
      words: body.shortName,
      more: `${body.fullName} ${body.code} ${(body.aliases ?? []).join(' ')}`,
      kind: t(`organisation.${body.kind}`),
      open: () => void navigate({ to: '/schools/$organisationId', params: { organisationId: body.id } }),
    }));
    const rows = activities.map((row): Find => ({
      key: `row-${row.id}`,
      words: `${row.number} ${row.text}`.trim(),
      kind: t('palette.activity'),
      open: () =>
        void navigate({
          to: '/road-maps/$roadMapId',
          params: { roadMapId: openedMap },
          search: { activity: row.id },
        }),
    }));
    const found = (duties.data?.items ?? []).map((duty): Find => ({
      key: `duty-${duty.id}`,
      words: `${duty.addressee.name}: ${duty.text}`,
      kind: t('palette.obligation'),
      open: () => void navigate({ to: '/obligations/$obligationId', params: { obligationId: duty.id } }),
    }));
    const local = matching([...pages, ...maps, ...rows, ...schools], text);
    return text.trim().length >= 3 && asked.length >= 3 ? [...local, ...found] : local;
  }, [t, navigate, roadMaps.data, organisations.data, activities, openedMap, duties.data, text, asked]);
}

const noActivities: never[] = [];

/** The rows of the road map that is open, if one is: they are in the cache already. */
function useActivities(roadMap: number) {
  const map = useRoadMap(roadMap, undefined, { enabled: roadMap > 0 });
  return map.data?.rows ?? noActivities;
}
