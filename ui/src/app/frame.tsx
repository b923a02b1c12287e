import { ActionIcon, Drawer, Tooltip } from '@mantine/core';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useConnection } from '@/api/connection';
import { usePermitted } from '@/api/permissions';
import { useReviewCounts } from '@/api/queries/review-counts';
import { useSession } from '@/api/queries/session';
import { Bell } from '@/features/notices/components/bell';
import type { MessageKey } from '@/language/messages.ru';
import { useLanguage } from '@/language/language';
import {
  IconChart,
  IconCheck,
  IconDuty,
  IconGauge,
  IconKeys,
  IconLens,
  IconMap,
  IconMenu,
  IconPulse,
  IconReport,
  IconSchool,
  IconSearch,
  IconSettings,
  IconToday,
} from '@/ui/icons';
import { useKeys } from '@/ui/keys';
import { KeysHelp } from './keys-help';
import { Palette } from './palette';
import { PersonMenu } from './person-menu';
import { ViewAsBanner } from './view-as-banner';
import { TerritoryChoice } from './territory-choice';
import { YearChoice } from './year-choice';
import classes from './frame.module.css';

/** `permission` opens the place, of several any one; a place without it is for everybody. */
interface FramePlace {
  to: string;
  label: MessageKey;
  icon: unknown;
  exact: boolean;
  permission: string | readonly string[] | null;
}

const places = [
  { to: '/', label: 'nav.today', icon: IconToday, exact: true, permission: null },
  { to: '/road-maps', label: 'nav.roadMaps', icon: IconMap, exact: false, permission: 'road-map.read' },
  {
    to: '/obligations',
    label: 'nav.obligations',
    icon: IconDuty,
    exact: false,
    permission: 'obligation.read',
  },
  {
    to: '/review',
    label: 'nav.review',
    icon: IconCheck,
    exact: false,
    permission: ['obligation.accept', 'obligation.confirm'],
  },
  { to: '/schools', label: 'nav.schools', icon: IconSchool, exact: false, permission: 'organisation.read' },
  {
    to: '/monitoring',
    label: 'nav.monitoring',
    icon: IconPulse,
    exact: false,
    permission: 'monitoring.read',
  },
  {
    to: '/territory',
    label: 'nav.territory',
    icon: IconGauge,
    exact: false,
    permission: ['indicator.write', 'obligation.confirm', 'obligation.manage'],
  },
  {
    to: '/reports',
    label: 'nav.reports',
    icon: IconReport,
    exact: false,
    permission: ['obligation.accept', 'obligation.confirm', 'obligation.manage'],
  },
  {
    to: '/results',
    label: 'nav.results',
    icon: IconLens,
    exact: false,
    permission: ['identification.read', 'result.read'],
  },
  {
    to: '/indicators',
    label: 'nav.indicators',
    icon: IconChart,
    exact: false,
    permission: 'indicator.read',
  },
  { to: '/management', label: 'nav.management', icon: IconSettings, exact: false, permission: null },
] as const satisfies readonly FramePlace[];

/** As many as fit below on a telephone; all of them stand in the menu. */
const MOST_BELOW = 5;

/** Places by task on the left, where and when at the top, the page between. */
export function Frame() {
  const { t } = useLanguage();
  const [dialog, setDialog] = useState<'palette' | 'keys' | 'menu' | null>(null);
  const connection = useConnection();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useKeys({ '?': () => setDialog('keys'), '/': () => setDialog('palette') });
  useKeys({ 'mod+KeyK': () => setDialog('palette') }, { everywhere: true });
  useFocusOnNewPage(path, main);

  return (
    <div className={classes.frame}>
      <a href="#main" className={classes.skip}>
        {t('frame.skip')}
      </a>
      <header className={`${classes.top} v-screen-only`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.burger}
          onClick={() => setDialog('menu')}
          aria-label={t('frame.menu')}
        >
          <IconMenu />
        </ActionIcon>
        <Link to="/" className={classes.brand} aria-label="Веха">
          <BrandMark />
          <span>Веха</span>
        </Link>
        <Where />
        <button type="button" className={classes.search} onClick={() => setDialog('palette')}>
          <IconSearch size={16} />
          <span className={classes.searchWords}>{t('palette.open')}</span>
          <kbd className={classes.searchKeys} aria-hidden="true">
            Ctrl K
          </kbd>
        </button>
        <Tooltip label={t('keys.title')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            className={classes.keys}
            aria-label={t('keys.title')}
            onClick={() => setDialog('keys')}
          >
            <IconKeys />
          </ActionIcon>
        </Tooltip>
        <Bell />
        <PersonMenu />
      </header>
      <div className={classes.banners}>
        <ViewAsBanner />
        {connection === 'lost' && (
          <p className={classes.lost} role="status">
            {t('frame.lost')}
          </p>
        )}
      </div>
      <nav className={`${classes.side} v-screen-only`} aria-label={t('frame.places')}>
        <Places />
      </nav>
      <main ref={main} id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <nav className={`${classes.bottom} v-screen-only`} aria-label={t('frame.placesBelow')}>
        <Places short />
      </nav>
      <Drawer
        opened={dialog === 'menu'}
        onClose={() => setDialog(null)}
        position="left"
        size="18rem"
        title="Веха"
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <nav aria-label={t('frame.menu')} className={classes.drawer} onClick={() => setDialog(null)}>
          <Places />
        </nav>
        <YearChoice />
      </Drawer>
      <Palette opened={dialog === 'palette'} onClose={() => setDialog(null)} />
      <KeysHelp opened={dialog === 'keys'} onClose={() => setDialog(null)} />
    </div>
  );
}

function Places({ short = false }: { short?: boolean }) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const open = places.filter(
    ({ permission }) => permission === null || [permission].flat().some((each) => permitted(each)),
  );
  return (
    <ul>
      {(short ? open.slice(0, MOST_BELOW) : open).map(({ to, label, icon: Icon, exact }) => (
        <li key={to}>
          <Link to={to} activeOptions={{ exact, includeSearch: false }} className={classes.place}>
            <Icon size={20} />
            <span>{t(short ? `${label}.short` : label)}</span>
            {to === '/review' && <Waiting />}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** How much waits for the person's word. */
function Waiting() {
  const { t, number } = useLanguage();
  // Until the session says what one may, every place is shown: nothing is asked for yet.
  const known = useSession().data !== undefined;
  const counts = useReviewCounts(known).data;
  const waiting = (counts?.check ?? 0) + (counts?.changed ?? 0) + (counts?.confirm ?? 0);
  if (waiting === 0) return null;
  return (
    <span className={classes.waiting}>
      <span aria-hidden="true">{number(waiting)}</span>
      <span className="v-hidden">{t('nav.review.waiting', { count: waiting })}</span>
    </span>
  );
}

function Where() {
  const session = useSession();
  return (
    <div className={classes.where}>
      <span className={classes.territory}>
        <TerritoryChoice own={session.data?.territory.name} />
      </span>
      <span className={classes.year}>
        <YearChoice />
      </span>
    </div>
  );
}

function BrandMark() {
  return (
    <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#1c5688" />
      <path d="M11 27V5h3v22z" fill="#fff" />
      <path d="M14 6h10l-3 4.500 3 4.500H14z" fill="#ffd166" />
    </svg>
  );
}

/** A new page is announced: the focus moves to it, except on the first one. */
function useFocusOnNewPage(path: string, main: React.RefObject<HTMLElement | null>) {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path, main]);
}
