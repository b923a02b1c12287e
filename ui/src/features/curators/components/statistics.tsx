import { Anchor } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { useStatistics } from '../api/curators';
import type { BoardSearch, Trait } from '../model/board';
import classes from './curators.module.css';

/** Computed figures; each of them is a way to its rows. */
export function Statistics({ search, go }: { search: BoardSearch; go: (change: BoardSearch) => void }) {
  const { t, number, shortDay } = useLanguage();
  const statistics = useStatistics();
  if (!statistics.data) return null;
  const { data } = statistics;
  const percent = (share: number | null) =>
    share === null ? '–' : `${number(Math.round(share * 1000) / 10)} %`;
  const shares: [Trait, (typeof data)['courses']][] = [
    ['associations', data.associations],
    ['platforms', data.platforms],
    ['federal-projects', data.federalProjects],
    ['courses', data.courses],
    ['head', data.heads],
  ];
  return (
    <>
      <ul className={classes.stats} aria-label={t('curators.stats')}>
        <li>
          <Anchor component="button" type="button" onClick={() => go({ covered: true })}>
            <b>
              {number(data.covered)} / {number(data.schools)}
            </b>{' '}
            {t('curators.stat.covered')}
          </Anchor>
        </li>
        <li>
          <b>{number(data.active)}</b> {t('curators.stat.active')}
        </li>
        {shares.map(([trait, counted]) => (
          <li key={trait}>
            <Anchor component="button" type="button" onClick={() => go({ trait })}>
              <b>{percent(counted.share)}</b> {t(`curators.stat.${trait}`)}{' '}
              <span className={classes.dim}>
                ({number(counted.count)} / {number(counted.all)})
              </span>
            </Anchor>
            {trait === 'head' && (
              <span className={classes.dim}>
                {' '}
                {t('curators.stat.headBefore', {
                  share: percent(data.headsBefore.share),
                  day: shortDay(data.before),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {search.trait && (
        <p className={classes.note}>
          {t('curators.traitShown', { trait: t(`curators.stat.${search.trait}`) })}{' '}
          <Anchor component="button" type="button" onClick={() => go({ trait: undefined })}>
            {t('curators.showAll')}
          </Anchor>
        </p>
      )}
    </>
  );
}
