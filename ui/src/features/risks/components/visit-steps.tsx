import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useFinishTask, useVisitStep } from '../api/risks';
import type { VisitDraft } from '../model/visit-draft';
import type { OpenVisit } from './use-visit';
import classes from './risks.module.css';

/** What else may be done: the head agrees and tells what is done, a planner calls off. */
export function VisitSteps({ draft, visit }: { draft: VisitDraft; visit: OpenVisit }) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const step = useVisitStep();
  const finish = useFinishTask();
  const [calling, setCalling] = useState(false);
  const [why, setWhy] = useState('');
  const { server } = draft;
  const quiet = !draft.dirty && visit.online;
  const done = (act: Promise<unknown>) =>
    void act.then(() => visit.reload()).catch((failure) => notices.fail(failure));
  const today = new Date().toISOString().slice(0, 10);
  return (
    <section className={classes.section}>
      {server.state !== 'planned' && server.tasks.length > 0 && (
        <ul className={classes.list}>
          {server.tasks.map((task) => (
            <li key={task.id} className={classes.item}>
              <div className={classes.between}>
                <span>{task.what}</span>
                {task.doneOn !== null ? (
                  <span>✓ {t('visits.page.taskDoneOn', { day: shortDay(task.doneOn) })}</span>
                ) : (
                  task.until !== null && <span>{t('visits.due', { day: shortDay(task.until) })}</span>
                )}
              </div>
              {task.doneOn === null && quiet && !server.mayWrite && (
                <Button
                  variant="default"
                  size="xs"
                  loading={finish.isPending}
                  onClick={() =>
                    done(finish.mutateAsync({ visit: server, task: task.id, doneOn: today, words: '' }))
                  }
                >
                  {t('visits.page.taskDone')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={classes.row}>
        {server.mayAgree && quiet && (
          <Button
            loading={step.isPending}
            onClick={() => done(step.mutateAsync({ visit: server, reason: null }))}
          >
            {t('visits.page.agreeAct')}
          </Button>
        )}
        {server.mayWrite && server.state === 'planned' && quiet && !calling && (
          <Button variant="subtle" onClick={() => setCalling(true)}>
            {t('visits.page.cancel')}
          </Button>
        )}
      </div>
      {calling && (
        <div className={classes.form}>
          <Textarea
            label={t('visits.page.cancel.why')}
            value={why}
            maxLength={2000}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <div className={classes.row}>
            <Button
              disabled={why.trim() === ''}
              loading={step.isPending}
              onClick={() => done(step.mutateAsync({ visit: server, reason: why }))}
            >
              {t('visits.page.cancel')}
            </Button>
            <Button variant="default" onClick={() => setCalling(false)}>
              {t('risks.catalogue.cancel')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
