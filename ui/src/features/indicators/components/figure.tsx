import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { StateMark, type Mark } from '@/ui/state-mark';
import type { Figure as FigureOf } from '../api/indicators';
import { kindOf, written } from '../model/values';
import classes from './indicators.module.css';

const marks: Record<FigureOf['state'], Mark | null> = {
  reached: 'done',
  'not-reached': 'overdue',
  'no-data': 'needs-date',
  'not-due': 'upcoming',
  'no-target': null,
};
const signs = { blank: '—', 'not-applicable': '×' } as const;

/** A value, or in words which emptiness stands for it; a link to the schools behind it. */
export function Value({ figure, indicator, below }: { figure: FigureOf; indicator: number; below?: number }) {
  const { t, language } = useLanguage();
  const kind = kindOf(figure);
  return (
    <TextLink
      to="/indicators/$indicatorId"
      params={{ indicatorId: indicator }}
      search={{ of: figure.year, below }}
      className={classes.figure}
      data-kind={kind}
    >
      {kind === 'value' ? (
        written(figure.shown, language)
      ) : (
        <>
          <span aria-hidden="true">{signs[kind]} </span>
          {t(`indicators.kind.${kind}`)}
        </>
      )}
    </TextLink>
  );
}

/** Fact against target: the value, the target, the state in a word with a sign. */
export function FigureCell({ figure, indicator }: { figure: FigureOf; indicator: number }) {
  const { t } = useLanguage();
  const mark = marks[figure.state];
  return (
    <>
      <Value figure={figure} indicator={indicator} />
      <span className={classes.quiet}>
        {figure.target
          ? t('indicators.target.is', { target: figure.target.asWords ?? '' })
          : t('indicators.state.no-target')}
      </span>
      {mark && <StateMark mark={mark} word={t(`indicators.state.${figure.state}`)} />}
      {figure.incomplete > 0 && (
        <span className={classes.quiet}>{t('indicators.incomplete', { count: figure.incomplete })}</span>
      )}
    </>
  );
}
