import { Button, NumberInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import type { OpenSchool, WorkYear } from '../api/dynamics';
import classes from './results.module.css';

/** Changes the address of the page it is on. */
export function useGo<Search extends object>() {
  const navigate = useNavigate();
  return (change: Search) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
}

export function YearInput({
  label,
  value,
  choose,
}: {
  label: string;
  value: number | undefined;
  choose: (year: number) => void;
}) {
  return (
    <NumberInput
      className={classes.short}
      label={label}
      value={value ?? ''}
      min={2000}
      max={2100}
      allowDecimal={false}
      thousandSeparator=""
      onChange={(typed) => {
        const year = Number(typed);
        if (Number.isInteger(year) && year >= 2000 && year <= 2100) choose(year);
      }}
    />
  );
}

export function SchoolLink({ school }: { school: OpenSchool }) {
  return (
    <TextLink to="/schools/$organisationId" params={{ organisationId: school.id }}>
      {school.name}
    </TextLink>
  );
}

/** The name of a school where it is in sight. */
export function SeenSchool({ school }: { school: OpenSchool | null }) {
  const { t } = useLanguage();
  if (!school) return <span className={classes.few}>{t('dynamics.outOfSight')}</span>;
  return <SchoolLink school={school} />;
}

/** The next page, while there is one. */
export function More({
  query,
}: {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const { t } = useLanguage();
  if (!query.hasNextPage) return null;
  return (
    <Button
      className={`${classes.more} v-screen-only`}
      variant="default"
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t('dynamics.more')}
    </Button>
  );
}

export function TableBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}

/** «12,5 %» of how many, its interval, and what the region has. */
export function ShareCell({ year }: { year: WorkYear }) {
  const { t, number } = useLanguage();
  const { school, region, few } = year;
  if (!school)
    return (
      <td className={classes.number}>
        {few ? <span className={classes.few}>{t('dynamics.few')}</span> : '—'}
      </td>
    );
  const beyond =
    region && (school.low > region.shareBelow ? 'bad' : school.high < region.shareBelow ? 'good' : null);
  return (
    <td className={classes.number}>
      <span className={beyond ? classes[beyond] : undefined}>
        {beyond === 'bad' ? '▲ ' : beyond === 'good' ? '▼ ' : ''}
        {number(school.shareBelow)} %
      </span>
      <span className={classes.quiet}>
        {t('dynamics.ofPeople', { count: school.participants })}
        {region && ` · ${t('dynamics.regionShort', { share: number(region.shareBelow) })}`}
      </span>
    </td>
  );
}
