import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { useRerun, type IdentificationDetail } from '../api/identification';
import { ConfirmList } from './confirm-list';
import { WhatIf } from './what-if';
import classes from './identification.module.css';

/** Whether the list holds, by which order, and what may be done with it. */
export function RunState({
  run,
  today,
  onMade,
}: {
  run: IdentificationDetail;
  today: string;
  onMade: (id: number) => void;
}) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const rerun = useRerun();
  const [shown, show] = useState<'what-if' | 'confirm' | null>(null);
  const again = () =>
    rerun.mutate(run.id, {
      onSuccess: (done) =>
        done.equal
          ? notices.say(t('identification.rerun.same'))
          : notices.say(t('identification.rerun.differs', { kept: done.keptSha256, now: done.sha256 })),
      onError: (failure) => notices.fail(failure),
    });
  return (
    <section className={classes.state} aria-label={t('identification.state')}>
      <p>
        {run.confirmations.length === 0
          ? t('identification.draft', { day: shortDay(run.madeAt.slice(0, 10)), maker: run.maker })
          : run.confirmations.map((one) => (
              <span key={one.id} className={classes.quiet}>
                {t('identification.holds', {
                  order: one.order.number,
                  day: one.order.day ? shortDay(one.order.day) : '',
                  taken: one.taken,
                  listed: one.listed,
                })}{' '}
                <TextLink
                  to="/management/groups/$groupId"
                  params={{ groupId: one.group.id }}
                  underline="always"
                >
                  {one.group.code} {one.group.year}/{String((one.group.year + 1) % 100).padStart(2, '0')}
                </TextLink>
                {one.exceptions.length > 0 &&
                  ` · ${t('identification.exceptions', { count: one.exceptions.length })}: ${one.exceptions
                    .map((each) => `${each.name} (${each.words})`)
                    .join('; ')}`}
              </span>
            ))}
      </p>
      <div className={`${classes.buttons} v-screen-only`}>
        {run.mayRun && (
          <>
            <Button variant="default" onClick={() => show('what-if')}>
              {t('identification.whatIf')}
            </Button>
            <Button variant="default" loading={rerun.isPending} onClick={again}>
              {t('identification.rerun')}
            </Button>
          </>
        )}
        {run.mayConfirm && (
          <Button variant="default" onClick={() => show('confirm')}>
            {t('identification.confirm')}
          </Button>
        )}
      </div>
      {shown === 'what-if' && (
        <WhatIf
          run={run}
          onClose={() => show(null)}
          onMade={(id) => {
            show(null);
            onMade(id);
          }}
        />
      )}
      {shown === 'confirm' && <ConfirmList run={run} today={today} onClose={() => show(null)} />}
    </section>
  );
}
