import { Button, Modal, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { dayAndTime } from '@/language/instants';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useObstacles, useStep, type RegisterImport } from '../api/imports';
import { Counts } from './counts';
import { FailedFile } from './failed-file';
import classes from './imports.module.css';

/** The import under way, and what it did. */
export function RunStep({ shown }: { shown: RegisterImport }) {
  const { t, language } = useLanguage();
  const queries = useQueryClient();
  const finished = shown.state === 'finished' || shown.state === 'undone';
  useEffect(() => {
    if (finished) void queries.invalidateQueries({ queryKey: ['organisations'] });
  }, [finished, queries]);
  return (
    <div className={classes.step}>
      {shown.state === 'running' && <UnderWay shown={shown} />}
      {shown.done && <Counts counts={shown.done} done />}
      {shown.finishedAt && (
        <p className={classes.dim}>
          {t('imports.finished.by', { when: dayAndTime(language, shown.finishedAt) })}
        </p>
      )}
      {shown.undoneAt && (
        <p>
          {t('imports.undone.by', {
            when: dayAndTime(language, shown.undoneAt),
            who: shown.undoneBy ?? '',
          })}
        </p>
      )}
      {finished && (shown.done?.failed ?? 0) > 0 && <FailedFile id={shown.id} />}
      {shown.state === 'finished' && <Undo shown={shown} />}
    </div>
  );
}

function UnderWay({ shown }: { shown: RegisterImport }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const step = useStep(shown);
  const { done, all, stopped, code } = shown.progress ?? { done: 0, all: 0, stopped: false, code: null };
  const share = all === 0 ? 0 : (100 * done) / all;
  return (
    <div className={classes.underWay}>
      <p role="status">{t(stopped ? 'imports.stopped' : 'imports.running', { done, all })}</p>
      <Progress value={share} aria-label={t('imports.step.run')} size="lg" />
      <p className={classes.dim}>{t(stopped ? 'imports.stopped.hint' : 'imports.running.hint')}</p>
      {stopped && (
        <div className={classes.buttons}>
          <Button loading={step.isPending} onClick={() => step.mutate('start', { onError: notices.fail })}>
            {t('imports.resume')}
          </Button>
          {code && <span className={classes.dim}>{t('failure.code', { code })}</span>}
        </div>
      )}
    </div>
  );
}

function Undo({ shown }: { shown: RegisterImport }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const [opened, open] = useState(false);
  const obstacles = useObstacles(shown.id, opened);
  const step = useStep(shown);
  const counts = shown.done;
  const nothing = !counts || counts.created + counts.updated === 0;
  if (nothing) return null;
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => open(true)}>
        {t('imports.undo')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => open(false)}
        title={t('imports.undo.title')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <div className={classes.step}>
          {obstacles.data && !obstacles.data.possible ? (
            <>
              <p>{t('imports.undo.cannot')}</p>
              <ul className={classes.obstacles}>
                {obstacles.data.obstacles.map((each) => (
                  <li key={each.code + String(each.row) + each.name}>
                    {t('imports.undo.row', { row: each.row, name: each.name })}: {each.text}
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <p>{t('imports.undo.what', { created: counts.created, updated: counts.updated })}</p>
          )}
          <div className={classes.buttons}>
            {obstacles.data?.possible === true && (
              <Button
                color="red"
                loading={step.isPending}
                onClick={() =>
                  step.mutate('undo', {
                    onSuccess: () => {
                      open(false);
                      notices.say(t('imports.undo.done'));
                    },
                    onError: notices.fail,
                  })
                }
              >
                {t('imports.undo')}
              </Button>
            )}
            <Button variant="default" onClick={() => open(false)}>
              {t('action.close')}
            </Button>
          </div>
        </div>
      </Modal>
    </div>
  );
}
