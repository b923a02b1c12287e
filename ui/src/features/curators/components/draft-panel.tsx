import { Button, CloseButton, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import type { Curator, CuratorProposal } from '../api/curators';
import { loadWith, pointsOf, withoutPair, type Draft, type DraftPair } from '../model/board';
import classes from './curators.module.css';
import { OrderDialog } from './order-dialog';

/** Pairs on their way to an order, each with its cost and the reasons for it; a person changes and approves them. */
export function DraftPanel({
  draft,
  proposal,
  curators,
  change,
  clear,
}: {
  draft: Draft;
  proposal: CuratorProposal | null;
  curators: readonly Curator[];
  change: (draft: Draft) => void;
  clear: () => void;
}) {
  const { t, number } = useLanguage();
  const [ordering, order] = useState(false);
  return (
    <section className={classes.draft} aria-label={t('curators.draft')}>
      <div className={classes.head}>
        <h2>
          {t('curators.draft')} · {t('curators.draft.count', { count: draft.size })}
          {pointsOf(draft) > 0 && `, ${t('curators.draft.points', { points: number(pointsOf(draft)) })}`}
        </h2>
        <div className={classes.buttons}>
          <Button variant="default" onClick={clear}>
            {t('curators.draft.clear')}
          </Button>
          {draft.size > 0 && <Button onClick={() => order(true)}>{t('curators.draft.approve')}</Button>}
        </div>
      </div>
      {proposal && (
        <p role="status">
          {t('curators.proposal.summary', {
            served: proposal.pairs.length,
            schools: proposal.schools,
            kept: proposal.kept,
            replaced: proposal.replaced,
            added: proposal.added,
            points: number(proposal.points),
          })}
        </p>
      )}
      {proposal && proposal.unserved.length > 0 && (
        <>
          <p className={classes.need}>{t('curators.proposal.unserved')}:</p>
          <ul className={classes.plain}>
            {proposal.unserved.map((left) => (
              <li key={left.school.id}>
                {left.school.name} <span className={classes.dim}>– {left.words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className={classes.pairs}>
        {[...draft.values()].map((pair) => (
          <PairLine key={pair.school.id} pair={pair} draft={draft} curators={curators} change={change} />
        ))}
      </ul>
      {ordering && <OrderDialog draft={draft} close={() => order(false)} done={clear} />}
    </section>
  );
}

function PairLine({
  pair,
  draft,
  curators,
  change,
}: {
  pair: DraftPair;
  draft: Draft;
  curators: readonly Curator[];
  change: (draft: Draft) => void;
}) {
  const { t, number } = useLanguage();
  const free = curators.filter(
    ({ person, state, consentOn, ...curator }) =>
      person.id === pair.curator.id ||
      (state === 'selected' &&
        consentOn !== null &&
        person.organisation?.id !== pair.school.id &&
        person.id !== pair.present?.id &&
        loadWith({ person, state, consentOn, ...curator }, draft) < curator.limit),
  );
  const choices = free.map(({ person }) => ({ value: String(person.id), label: person.name }));
  if (!free.some(({ person }) => person.id === pair.curator.id))
    choices.unshift({ value: String(pair.curator.id), label: pair.curator.name });
  return (
    <li className={classes.pair}>
      <div>
        <span className={classes.name}>{pair.school.name}</span>{' '}
        {pair.present && (
          <span className={classes.dim}>{t('curators.draft.instead', { name: pair.present.name })}</span>
        )}
      </div>
      <NativeSelect
        aria-label={t('curators.draft.curatorOf', { school: pair.school.name })}
        value={String(pair.curator.id)}
        data={choices}
        onChange={(event) => {
          const id = Number(event.currentTarget.value);
          const name = choices.find((each) => each.value === String(id))?.label ?? '';
          change(
            new Map(draft).set(pair.school.id, {
              ...pair,
              cost: undefined,
              curator: { id, name },
              byHand: true,
            }),
          );
        }}
      />
      <CloseButton
        aria-label={t('curators.draft.drop', { school: pair.school.name })}
        onClick={() => change(withoutPair(draft, pair.school.id))}
      />
      <div className={classes.why}>
        {pair.byHand && <Chip>{t('curators.draft.byHand')}</Chip>}{' '}
        {pair.cost && (
          <>
            {t('curators.draft.points', { points: number(pair.cost.points) })}:{' '}
            {pair.cost.parts
              .map((part) => (part.points > 0 ? `${part.words} (+${number(part.points)})` : part.words))
              .join('; ')}
          </>
        )}
      </div>
    </li>
  );
}
