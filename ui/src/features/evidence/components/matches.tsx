import { Button } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { useLinkEvidence, type Evidence, type Proof, type ProofMatch } from '../api/evidence';
import classes from './proof-panel.module.css';

/** Duties of the same body in other plans that the same proof may serve; the person decides. */
export function Matches({ proof, obligationId }: { proof: Proof; obligationId: number }) {
  const { t } = useLanguage();
  if (proof.matches.length === 0) return null;
  return (
    <details className={classes.matches} open={proof.matches.some(({ reason }) => reason !== 'same-wording')}>
      <summary>
        {t('proof.also')} <span className={classes.count}>{proof.matches.length}</span>
      </summary>
      <p className={classes.dim}>{t('proof.also.lead')}</p>
      <ul className={classes.list}>
        {proof.matches.map((match) => (
          <Match key={match.obligation.id} match={match} proof={proof} obligationId={obligationId} />
        ))}
      </ul>
    </details>
  );
}

interface Props {
  match: ProofMatch;
  proof: Proof;
  obligationId: number;
}

function Match({ match, proof, obligationId }: Props) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const link = useLinkEvidence();
  const other = match.obligation;
  const ours = proof.evidence.filter(({ id, state }) => state === 'present' && !match.shared.includes(id));
  const give = (all: Evidence[]) => {
    for (const { id } of all)
      link.mutate(
        { evidenceId: id, obligationId: other.id },
        {
          onSuccess: () => notices.say(t('proof.match.given')),
          onError: (failure) => notices.fail(failure),
        },
      );
  };
  const take = (evidenceId: number) =>
    link.mutate({ evidenceId, obligationId }, { onError: (failure) => notices.fail(failure) });
  return (
    <li className={classes.match}>
      <TextLink to="/obligations/$obligationId" params={{ obligationId: other.id }}>
        {other.number ? `${other.number} ` : ''}
        {other.text}
      </TextLink>
      <p className={classes.dim}>
        {[
          other.roadMapTitle,
          other.to ? t('proof.due', { day: shortDay(other.to) }) : t('proof.undated'),
          t(`proof.match.${match.reason}`, { percent: match.percent }),
          match.shared.length > 0 ? t('proof.match.shared', { count: match.shared.length }) : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {proof.editable && (
        <div className={`${classes.acts} v-screen-only`}>
          {ours.length > 0 && (
            <Button size="compact-sm" variant="light" onClick={() => give(ours)} loading={link.isPending}>
              {t('proof.match.give')}
            </Button>
          )}
          {match.theirs.map(({ id, title }) => (
            <Button key={id} size="compact-sm" variant="default" onClick={() => take(id)}>
              {t('proof.match.take', { title })}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
