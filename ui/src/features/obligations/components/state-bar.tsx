import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useCuratorsOf } from '@/api/queries/curation';
import { useReturnReasons, useSteps, useTakeStep } from '@/api/queries/steps';
import { usePermitted } from '@/api/permissions';
import type { ObligationDetail } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { dayAndTime } from '@/language/instants';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { ProgressMark } from '@/ui/progress-mark';
import { StepDialog } from '@/ui/steps/step-dialog';
import { asksForWords, type Step, type StepWords } from '@/ui/steps/steps';
import { actionsOf } from '../model/actions';
import classes from './state-bar.module.css';

/** How far the duty has come, who is to move, and exactly what this person may do now. */
export function StateBar({ obligation }: { obligation: ObligationDetail }) {
  const { t } = useLanguage();
  return (
    <section className={classes.bar} aria-label={t('steps.state')}>
      <div className={classes.state}>
        <ProgressMark progress={obligation.progress} />
        <WhoChecks obligation={obligation} />
        {obligation.termWas && <TermWas day={obligation.termWas} />}
      </div>
      <Returned obligation={obligation} />
      <Gone obligation={obligation} />
      <Actions obligation={obligation} />
    </section>
  );
}

function TermWas({ day }: { day: string }) {
  const { t, shortDay } = useLanguage();
  return <span className={classes.quiet}>{t('steps.moved', { day: shortDay(day) })}</span>;
}

/** Said while somebody waits for the check. */
function WhoChecks({ obligation }: { obligation: ObligationDetail }) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const waits = obligation.stage === 'checking';
  const curators = useCuratorsOf(obligation.addressee.id, waits && permitted('curator.read'));
  if (!waits || !curators.data) return null;
  return (
    <span className={classes.quiet}>
      {curators.data.length > 0
        ? t('steps.whoChecks', { name: curators.data.join(', ') })
        : t('steps.whoChecks.nobody')}
    </span>
  );
}

/** Why it came back, before everything else. */
function Returned({ obligation }: { obligation: ObligationDetail }) {
  const { t, language } = useLanguage();
  const returned = obligation.progress === 'returned';
  const log = useSteps(obligation.id);
  if (!returned) return null;
  const last = log.data?.items.findLast(({ step }) => step === 'return');
  return (
    <div className={classes.returned} role="status">
      <p className={classes.why}>
        <span aria-hidden="true">↩</span> {obligation.returnReason?.words ?? t('progress.returned')}
      </p>
      {last && last.words !== '' && <p className={classes.words}>{last.words}</p>}
      <p className={classes.quiet}>
        {t('steps.returned', { name: last?.by ?? obligation.checker ?? '' })}
        {last && `, ${dayAndTime(language, last.at)}`}
      </p>
    </div>
  );
}

/** Why nothing is owed any more. */
function Gone({ obligation }: { obligation: ObligationDetail }) {
  const { t } = useLanguage();
  const { progress, goneWhy, replacedBy } = obligation;
  if (progress !== 'cancelled' && progress !== 'replaced' && progress !== 'withdrawn') return null;
  return (
    <div className={classes.gone}>
      <p className={classes.why}>{t(`steps.gone.${progress}`)}</p>
      {goneWhy && <p className={classes.words}>{goneWhy}</p>}
      {replacedBy !== null && (
        <TextLink to="/obligations/$obligationId" params={{ obligationId: replacedBy }}>
          {t('steps.openReplacement')}
        </TextLink>
      )}
    </div>
  );
}

/** The step that leads on as the main button, two more beside it, the rest in a menu. */
function Actions({ obligation }: { obligation: ObligationDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const reasons = useReturnReasons();
  const take = useTakeStep();
  const [asked, setAsked] = useState<Step | null>(null);
  const { main, beside, more } = actionsOf(obligation.steps);

  const begin = (step: Step) => (asksForWords(step) || step === 'submit' ? setAsked(step) : send(step));
  function send(step: Step, words?: StepWords) {
    if (take.isPending) return;
    take.mutate(
      { obligation, body: { step, ...words } },
      {
        onSuccess: () => {
          setAsked(null);
          notices.say(`${t(`step.done.${step}`)}.`);
        },
        onError: (failure) => notices.fail(failure),
      },
    );
  }
  if (!main) return null;
  return (
    <div className={`${classes.actions} v-screen-only`} role="group" aria-label={t('steps.actions')}>
      <Button
        variant={asksForWords(main) ? 'default' : 'filled'}
        onClick={() => begin(main)}
        loading={take.isPending}
      >
        {t(`step.${main}`)}
      </Button>
      {beside.map((step) => (
        <Button key={step} variant="default" onClick={() => begin(step)}>
          {t(`step.${step}`)}
        </Button>
      ))}
      {more.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button variant="default">{t('steps.more')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((step) => (
              <Menu.Item key={step} onClick={() => begin(step)}>
                {t(`step.${step}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked && (
        <StepDialog
          step={asked}
          reasons={reasons}
          busy={take.isPending}
          send={(words) => send(asked, words)}
          close={() => setAsked(null)}
        />
      )}
    </div>
  );
}
