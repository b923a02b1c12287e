import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import type { CuratorAssignment } from '../api/curators';
import classes from './curators.module.css';

/** Whom or which school, for how long, by which order, and what was handed over. */
export function AssignmentLine({
  assignment,
  shows,
}: {
  assignment: CuratorAssignment;
  shows: 'school' | 'curator';
}) {
  const { t, shortDay } = useLanguage();
  const term = [
    assignment.from && t('curators.since', { from: shortDay(assignment.from) }),
    assignment.to && t('curators.until', { to: shortDay(assignment.to) }),
    assignment.orderNumber !== '' &&
      assignment.orderDay &&
      t('curators.byOrder', { number: assignment.orderNumber, day: shortDay(assignment.orderDay) }),
  ].filter((part) => part);
  return (
    <>
      {shows === 'school' ? (
        <span className={classes.name}>{assignment.school.name}</span>
      ) : (
        <TextLink
          to="/management/curators/$personId"
          params={{ personId: assignment.curator.id }}
          className={classes.name}
        >
          {assignment.curator.name}
        </TextLink>
      )}
      <div className={classes.dim}>{term.join(', ')}</div>
      {assignment.endReason !== '' && <div className={classes.dim}>{assignment.endReason}</div>}
      {assignment.handover !== '' && (
        <div className={classes.dim}>{t('curators.handover', { text: assignment.handover })}</div>
      )}
    </>
  );
}
