import { Button } from '@mantine/core';
import { useState } from 'react';
import { targetName } from '@/language/executors';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { useSettle, type ExecutorTarget, type TargetInput, type UnresolvedExecutor } from '../api/executors';
import { ChooseTarget } from './choose-target';
import classes from './executors.module.css';

/** One wording: where it stands, what it may mean, and the buttons that settle it. */
export function Unresolved({ executor, may }: { executor: UnresolvedExecutor; may: boolean }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const settle = useSettle();
  const [choosing, choose] = useState(false);
  const remember = (targets: TargetInput[]) =>
    settle.mutate(
      { wording: executor.wording, targets, territory: executor.territory.id },
      {
        onSuccess: ({ obligations }) => {
          choose(false);
          notices.say(
            `${t('executors.settled', { wording: executor.wording })} ${t('executors.effect', {
              identified: obligations.identified,
              appeared: obligations.appeared,
              cancelled: obligations.cancelled,
            })}`,
          );
        },
        onError: (failure) => notices.fail(failure),
      },
    );
  const most = 3;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h2 className={classes.wording}>{executor.wording}</h2>
        <span className={classes.quiet}>
          {t('executors.activities', { count: executor.activities })} · {executor.territory.name}
        </span>
      </div>
      <ul className={classes.places} aria-label={t('executors.places')}>
        {executor.places.slice(0, most).map((place, index) => (
          <li key={index}>
            <Place place={place} />
          </li>
        ))}
        {executor.places.length > most && (
          <li className={classes.quiet}>
            {t('executors.several', { count: executor.places.length - most })}
          </li>
        )}
      </ul>
      {may && (
        <div className={classes.choices}>
          {executor.suggestions.map((target, index) => (
            <Suggestion
              key={index}
              target={target}
              first={index === 0}
              busy={settle.isPending}
              onChoose={() => remember([target])}
            />
          ))}
          <Button variant="subtle" onClick={() => choose(true)}>
            {t('executors.choose')}
          </Button>
        </div>
      )}
      {choosing && (
        <ChooseTarget
          wording={executor.wording}
          busy={settle.isPending}
          onChoose={remember}
          onClose={() => choose(false)}
        />
      )}
    </li>
  );
}

function Suggestion({
  target,
  first,
  busy,
  onChoose,
}: {
  target: ExecutorTarget;
  first: boolean;
  busy: boolean;
  onChoose: () => void;
}) {
  const { t } = useLanguage();
  const name = targetName({ kind: target.kind, name: target.name || target.code }, t);
  return (
    <Button variant={first ? 'light' : 'default'} disabled={busy} onClick={onChoose}>
      <span>
        {t('executors.settle', { name })}
        {target.reason && <span className={classes.reason}> ({t(`executors.reason.${target.reason}`)})</span>}
      </span>
    </Button>
  );
}

function Place({ place }: { place: UnresolvedExecutor['places'][number] }) {
  const { t } = useLanguage();
  const words = `${place.title}${place.number === '' ? '' : `, ${t('executors.row', { number: place.number })}`}`;
  if (place.draftId !== null)
    return (
      <TextLink to="/drafts/$draftId" params={{ draftId: place.draftId }}>
        {words}
      </TextLink>
    );
  if (place.roadMapId !== null)
    return (
      <TextLink to="/road-maps/$roadMapId" params={{ roadMapId: place.roadMapId }}>
        {words}
      </TextLink>
    );
  return <>{words}</>;
}
