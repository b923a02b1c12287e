import type { ReactNode } from 'react';
import type { ObligationDetail } from '@/api/queries/steps';
import { useLanguage } from '@/language/language';
import { dayAndTime } from '@/language/instants';
import { targetInWords } from '@/language/targets';
import { Chips } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import type { ReviewItem } from '../api/review';
import { daysLate } from '../model/queue';
import classes from './review-page.module.css';

/** What the act asked for, by when, and when it was sent. */
export function Requirement({
  obligation,
  row,
}: {
  obligation: ObligationDetail;
  row: ReviewItem | undefined;
}) {
  const { t, language, span } = useLanguage();
  const detail = obligation.activityDetail;
  const { occurrence, submittedAt, submittedOn } = obligation;
  const late = daysLate(submittedOn, occurrence.to);
  return (
    <dl className={classes.requirement}>
      {detail && detail.expected.raw !== '' && (
        <Fact label={t('field.expected')}>
          {detail.expected.raw}
          <Chips items={detail.expected.targets.map((target) => targetInWords(target, language, t))} />
        </Fact>
      )}
      <Fact label={t('obligation.when')}>
        {span(occurrence.from, occurrence.to) || t('term.needsDate')}
        {obligation.termWas && (
          <span className={classes.dim}>{t('steps.moved', { day: span(null, obligation.termWas) })}</span>
        )}
      </Fact>
      {detail && (
        <Fact label={t('obligation.printedTerm')}>{detail.deadline.words ?? detail.deadline.raw}</Fact>
      )}
      {submittedAt && (
        <Fact label={t('review.sent')}>
          {row?.sender
            ? t('review.sent.by', { name: row.sender, at: dayAndTime(language, submittedAt) })
            : dayAndTime(language, submittedAt)}
          {late !== null && (
            <span className={late > 0 ? classes.late : classes.dim}>
              {late > 0 ? `! ${t('review.late', { count: late })}` : t('review.inTime')}
            </span>
          )}
        </Fact>
      )}
      <Fact label={t('obligation.why')}>
        <TextLink
          to="/road-maps/$roadMapId"
          params={{ roadMapId: obligation.roadMapId }}
          search={{ activity: obligation.activity }}
        >
          {obligation.roadMapTitle}
          {obligation.number ? `, ${t('obligation.item', { number: obligation.number })}` : ''}
        </TextLink>
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
