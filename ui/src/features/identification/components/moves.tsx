import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import type { ListMove } from '../api/identification';
import { distanceText } from '../model/verdicts';
import classes from './identification.module.css';

/** Who enters a list and who leaves it, each with how far it was and is from the line. */
export function Moves({ moves, rule }: { moves: readonly ListMove[]; rule: string }) {
  const { t } = useLanguage();
  if (moves.length === 0) return <p>{t('identification.noMoves')}</p>;
  const entered = moves.filter((move) => move.entered);
  const left = moves.filter((move) => !move.entered);
  return (
    <div className={classes.moves}>
      {entered.length > 0 && (
        <details open={entered.length <= 12}>
          <summary>{t('identification.entered', { count: entered.length })}</summary>
          <MoveList moves={entered} rule={rule} />
        </details>
      )}
      {left.length > 0 && (
        <details open={left.length <= 12}>
          <summary>{t('identification.left', { count: left.length })}</summary>
          <MoveList moves={left} rule={rule} />
        </details>
      )}
    </div>
  );
}

function MoveList({ moves, rule }: { moves: readonly ListMove[]; rule: string }) {
  const { t, number } = useLanguage();
  const said = (move: ListMove) => {
    const before = distanceText(move.before?.distance, rule, number);
    const now = distanceText(move.now?.distance, rule, number);
    if (before && now) return t('identification.move.both', { before, now });
    if (now) return t('identification.move.now', { now });
    if (before) return t('identification.move.before', { before });
    return '';
  };
  return (
    <ul>
      {moves.map((move) => (
        <li key={`${move.id} ${move.code}`}>
          <TextLink to="/schools/$organisationId" params={{ organisationId: move.id }}>
            {move.name}
          </TextLink>{' '}
          <span className={classes.quiet}>
            {[said(move), move.now === null ? t('identification.vanished') : move.sentence]
              .filter((words) => words !== '')
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
