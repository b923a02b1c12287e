import { Button, Menu, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import type { RoadMap } from '@/api/shapes';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { Goals } from '@/ui/goals';
import { IconDownload } from '@/ui/icons';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Failed, Loading } from '@/ui/states';
import { useRoadMap } from '../api/road-map';
import { views, type RoadMapSearch } from '../model/search';
import { ActivityDrawer } from './activity-drawer';
import { SchoolPlanDialog } from './school-plan-dialog';
import { TableView } from './table-view';
import classes from './road-map-page.module.css';

const CalendarView = lazy(() => import('./calendar-view').then((file) => ({ default: file.CalendarView })));
const TimelineView = lazy(() => import('./timeline-view').then((file) => ({ default: file.TimelineView })));
const MatrixView = lazy(() => import('./matrix-view').then((file) => ({ default: file.MatrixView })));
const PrintView = lazy(() => import('./print-view').then((file) => ({ default: file.PrintView })));

/** What a cell of the matrix is about, for the list of its obligations. */
export interface CellAsked {
  roadMap: number;
  activity: string;
  organisation: number | null;
  organisationName: string;
}

export interface RoadMapPageProps {
  roadMapId: number;
  search: RoadMapSearch;
  /** Obligations belong to another feature; the page only says where they stand. */
  renderObligations: (asked: CellAsked) => ReactNode;
  /** What else can be done with the road map, of other features. */
  actions?: ReactNode;
  /** What other features know of the road map, below it. */
  below?: ReactNode;
}

export type Go = (change: Partial<RoadMapSearch>) => void;

export function RoadMapPage({ roadMapId, search, renderObligations, actions, below }: RoadMapPageProps) {
  const roadMap = useRoadMap(roadMapId, search.edition);
  const { t } = useLanguage();
  if (!roadMap.data) {
    return (
      <Page title={t('nav.roadMaps')} wide>
        {roadMap.error ? (
          <Failed failure={roadMap.error} retry={() => void roadMap.refetch()} />
        ) : (
          <Loading lines={9} />
        )}
      </Page>
    );
  }
  return (
    <Loaded
      roadMap={roadMap.data}
      search={search}
      renderObligations={renderObligations}
      actions={actions}
      below={below}
    />
  );
}

function Loaded({
  roadMap,
  search,
  renderObligations,
  actions,
  below,
}: {
  roadMap: RoadMap;
  search: RoadMapSearch;
  renderObligations: RoadMapPageProps['renderObligations'];
  actions: ReactNode;
  below: ReactNode;
}) {
  const { t, span } = useLanguage();
  const navigate = useNavigate();
  const session = useSession();
  const today = session.data?.today ?? null;
  const [deriving, setDeriving] = useState(false);
  const view = search.view ?? 'table';
  const hasGoals = Boolean(roadMap.goals?.length || roadMap.participants?.length);
  const go = useCallback<Go>(
    (change) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
        resetScroll: false,
      }),
    [navigate],
  );
  const lead = [
    t(`kind.${roadMap.kind}`),
    roadMap.territory,
    span(roadMap.period.from, roadMap.period.to),
    t('draft.activities', { count: roadMap.rows.length }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Page
      wide
      title={roadMap.title}
      lead={lead}
      action={
        <div className={`${classes.actions} v-screen-only`}>
          {roadMap.kind !== 'school' && (
            <Button variant="default" onClick={() => setDeriving(true)}>
              {t('schoolPlan.action')}
            </Button>
          )}
          {actions}
          <ExportMenu roadMap={roadMap} search={search} />
        </div>
      }
      above={
        <TextLink to="/road-maps" className={`${classes.back} v-screen-only`}>
          ← {t('nav.roadMaps')}
        </TextLink>
      }
    >
      <nav className={`${classes.views} v-screen-only`} aria-label={t('roadMap.views')}>
        {views
          .filter((each) => each !== 'goals' || hasGoals)
          .map((each) => (
            <button
              key={each}
              type="button"
              className={classes.view}
              aria-current={view === each ? 'page' : undefined}
              onClick={() =>
                go({ view: each === 'table' ? undefined : each, cell: undefined, activity: undefined })
              }
            >
              {t(`view.${each}`)}
            </button>
          ))}
        {roadMap.editions > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('roadMap.edition')}
            value={String(roadMap.edition)}
            className={classes.edition}
            onChange={(event) => go({ edition: Number(event.currentTarget.value) })}
            data={Array.from({ length: roadMap.editions }, (_, index) => ({
              value: String(index + 1),
              label: t('roadMap.editionNumber', { number: index + 1 }),
            }))}
          />
        )}
      </nav>
      <Suspense fallback={<Loading lines={8} />}>
        {view === 'table' && <TableView roadMap={roadMap} search={search} go={go} />}
        {view === 'calendar' && <CalendarView roadMap={roadMap} search={search} go={go} today={today} />}
        {view === 'timeline' && <TimelineView roadMap={roadMap} go={go} today={today} />}
        {view === 'matrix' && (
          <MatrixView roadMap={roadMap} search={search} go={go} renderObligations={renderObligations} />
        )}
        {view === 'goals' && <Goals goals={roadMap.goals} participants={roadMap.participants} />}
        {view === 'print' && <PrintView roadMap={roadMap} layout={search.layout ?? 'a'} go={go} />}
      </Suspense>
      <ActivityDrawer
        roadMap={roadMap}
        activity={search.activity}
        onClose={() => go({ activity: undefined })}
      />
      <SchoolPlanDialog roadMap={roadMap} opened={deriving} onClose={() => setDeriving(false)} />
      {below}
    </Page>
  );
}

function ExportMenu({ roadMap, search }: { roadMap: RoadMap; search: RoadMapSearch }) {
  const { t } = useLanguage();
  const address = (format: string) =>
    `/api/v1/road-maps/${roadMap.id}/export?format=${format}&layout=${search.layout ?? 'a'}${search.edition ? `&edition=${search.edition}` : ''}`;
  return (
    <span className="v-screen-only">
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload />}>
            {t('export.action')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={address('docx')} download>
            {t('export.docx')}
          </Menu.Item>
          <Menu.Item component="a" href={address('xlsx')} download>
            {t('export.xlsx')}
          </Menu.Item>
          <Menu.Item component="a" href={address('ics')} download>
            {t('export.ics')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
