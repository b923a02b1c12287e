import { Button, Kbd } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Refusal } from '@/api/refusal';
import {
  useReturnReasons,
  useSteps,
  useTakeStep,
  type ObligationDetail,
  type TakenStep,
} from '@/api/queries/steps';
import { useLanguage } from '@/language/language';
import { dayAndTime } from '@/language/instants';
import { useKeys } from '@/ui/keys';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { ProgressMark } from '@/ui/progress-mark';
import { Failed, Loading, Read } from '@/ui/states';
import { StepDialog } from '@/ui/steps/step-dialog';
import { StepLog } from '@/ui/steps/step-log';
import type { Step, StepWords, ToldStep } from '@/ui/steps/steps';
import { useDifference, useLook, useObligationToCheck, type ReviewItem } from '../api/review';
import { timeOfDay } from '../model/queue';
import { Difference } from './difference';
import { Requirement } from './requirement';
import classes from './review-page.module.css';

interface ReviewDetailProps {
  id: number;
  /** Its line in the queue, while it is there. */
  row: ReviewItem | undefined;
  proof: ReactNode;
  back: () => void;
  next: () => void;
  decided: () => void;
}

/** One duty to be checked: what was asked for beside what was sent, and the verdict. */
export function ReviewDetail(props: ReviewDetailProps) {
  const { t } = useLanguage();
  const obligation = useObligationToCheck(props.id);
  return (
    <>
      <Button variant="subtle" size="compact-sm" className={classes.back} onClick={props.back}>
        ← {t('review.back')}
      </Button>
      {obligation.data ? (
        <Loaded {...props} obligation={obligation.data} />
      ) : obligation.error ? (
        <Failed failure={obligation.error} retry={() => void obligation.refetch()} />
      ) : (
        <Loading lines={6} />
      )}
    </>
  );
}

function Loaded({
  id,
  row,
  proof,
  next,
  decided,
  obligation,
}: ReviewDetailProps & { obligation: ObligationDetail }) {
  const { t } = useLanguage();
  const verdict = useVerdict(obligation, decided);
  const waits = obligation.stage === 'checking' || obligation.progress === 'accepted';
  const look = useLook(id, obligation.version, waits);
  const changed = obligation.progress === 'changed';
  const steps = useSteps(id);
  const can = (step: Step) => (obligation.steps as readonly Step[]).includes(step);
  const yes = can('accept') ? 'accept' : can('confirm') ? 'confirm' : null;
  useKeys({
    KeyA: () => yes && verdict.take(yes),
    KeyR: () => can('return') && verdict.askToReturn(),
  });
  return (
    <article>
      <header className={classes.head}>
        <p className={classes.facts}>
          {obligation.addressee.name} · {obligation.roadMapTitle}
        </p>
        <h2 className={classes.title}>
          <TextLink to="/obligations/$obligationId" params={{ obligationId: id }} c="inherit">
            {obligation.number && <>{obligation.number} </>}
            {obligation.text}
          </TextLink>
        </h2>
        <ProgressMark progress={obligation.progress} />
      </header>
      {look.data && !look.data.claim.mine && (
        <p className={classes.banner} role="status">
          {t('review.alsoLooks', { name: look.data.claim.name, since: timeOfDay(look.data.claim.since) })}
        </p>
      )}
      <Decided failure={verdict.failure ?? look.error} />
      <div className={classes.actions} role="group" aria-label={t('steps.actions')}>
        {yes && (
          <Button onClick={() => verdict.take(yes)} loading={verdict.busy} rightSection={<Key name="A" />}>
            {t(`step.${yes}`)}
          </Button>
        )}
        {yes === 'accept' && can('confirm') && (
          <Button variant="default" onClick={() => verdict.take('confirm')}>
            {t('step.confirm')}
          </Button>
        )}
        {can('return') && (
          <Button variant="default" onClick={() => verdict.askToReturn()} rightSection={<Key name="R" />}>
            {t('step.return')}
          </Button>
        )}
        {can('reopen') && (
          <Button variant="default" onClick={() => verdict.take('reopen')}>
            {t('step.reopen')}
          </Button>
        )}
        <Button variant="subtle" onClick={next} rightSection={<Key name="N" />}>
          {t('review.next')}
        </Button>
      </div>
      {waits && yes === null && <p className={classes.facts}>{t('review.notYours')}</p>}
      {changed && <DifferenceSection id={id} />}
      <div className={classes.sides}>
        <section aria-label={t('review.requirement')}>
          <h3 className={classes.heading}>{t('review.requirement')}</h3>
          <Requirement obligation={obligation} row={row} />
        </section>
        <section aria-label={t('review.sent')}>
          <SentWords steps={steps.data?.items ?? []} />
          {proof}
        </section>
      </div>
      <section aria-label={t('steps.title')} className={classes.log}>
        <h3 className={classes.heading}>{t('steps.title')}</h3>
        <Read query={steps} lines={3}>
          {(log) => <StepLog steps={log.items} />}
        </Read>
      </section>
      {verdict.dialog}
    </article>
  );
}

/** The key that does the same; a telephone has none. */
function Key({ name }: { name: string }) {
  return (
    <Kbd size="xs" aria-hidden="true" className={classes.key}>
      {name}
    </Kbd>
  );
}

/** The words with which it was sent last: often they are the proof. */
function SentWords({ steps }: { steps: readonly TakenStep[] }) {
  const sent = steps.findLast(({ step }) => step === 'submit');
  return sent && sent.words !== '' ? <blockquote className={classes.words}>{sent.words}</blockquote> : null;
}

/** Somebody was faster: who decided what and when. */
function Decided({ failure }: { failure: unknown }) {
  const { t, language } = useLanguage();
  if (!(failure instanceof Refusal)) return null;
  const { by, step, changedAt } = failure.data;
  if (typeof by !== 'string' || typeof step !== 'string' || typeof changedAt !== 'string') return null;
  return (
    <p className={classes.banner} role="alert">
      {t('review.decidedMeanwhile', {
        name: by,
        at: dayAndTime(language, changedAt),
        step: t(`step.done.${step as ToldStep}`).toLocaleLowerCase(),
      })}
    </p>
  );
}

function DifferenceSection({ id }: { id: number }) {
  const { t } = useLanguage();
  const difference = useDifference(id, true);
  return (
    <section aria-label={t('review.difference')} className={classes.difference}>
      <h3 className={classes.heading}>{t('review.difference')}</h3>
      <Read query={difference} lines={2}>
        {(data) => <Difference difference={data} />}
      </Read>
    </section>
  );
}

const said = { accept: 'review.accepted', confirm: 'review.confirmed', return: 'review.returned' } as const;

/** Takes the verdict; what was accepted or confirmed can be taken back at once, as long as nobody else acted. */
function useVerdict(obligation: ObligationDetail, decided: () => void) {
  const { t } = useLanguage();
  const notices = useNotices();
  const reasons = useReturnReasons();
  const step = useTakeStep();
  const undo = useTakeStep();
  const [asked, setAsked] = useState(false);

  function take(what: Step, words?: StepWords) {
    if (step.isPending) return;
    step.mutate(
      { obligation, body: { step: what, ...words } },
      {
        onSuccess: (changed) => {
          setAsked(false);
          if (what === 'accept' || what === 'confirm')
            notices.say(t(said[what]), { label: t('review.undo'), run: () => takeBack(changed) });
          else notices.say(what === 'return' ? t(said.return) : t('review.undone'));
          if (what !== 'reopen') decided();
        },
        onError: (failure) => {
          setAsked(false);
          notices.fail(failure);
        },
      },
    );
  }
  function takeBack(changed: ObligationDetail) {
    // The detail may be gone by then: the next one is shown, and callbacks of what is gone are not called.
    void undo.mutateAsync({ obligation: changed, body: { step: 'reopen' } }).then(
      () => notices.say(t('review.undone')),
      (failure: unknown) => notices.fail(failure),
    );
  }
  return {
    take,
    askToReturn: () => setAsked(true),
    busy: step.isPending,
    failure: step.error,
    dialog: asked && (
      <StepDialog
        step="return"
        reasons={reasons}
        busy={step.isPending}
        send={(words) => take('return', words)}
        close={() => setAsked(false)}
      />
    ),
  };
}
