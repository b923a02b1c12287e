import { Button, Drawer } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import {
  askWhatIf,
  useMakeRun,
  type IdentificationDetail,
  type ParameterValues,
} from '../api/identification';
import { inOrder } from '../model/verdicts';
import { Moves } from './moves';
import { changedValues, ParameterFields } from './parameters';
import { VerdictMark } from './verdict-mark';
import classes from './identification.module.css';

/** Other parameters on the inputs of a run: who would enter, who would leave. Nothing is kept until a run is made of it. */
export function WhatIf({
  run,
  onMade,
  onClose,
}: {
  run: IdentificationDetail;
  onMade: (id: number) => void;
  onClose: () => void;
}) {
  const { t, number } = useLanguage();
  const notices = useNotices();
  const make = useMakeRun();
  const [values, setValues] = useState<ParameterValues>(run.parameters);
  const changed = changedValues(values, run.parameters);
  const [asked] = useDebouncedValue(changed, 400);
  const some = Object.keys(asked).length > 0;
  const outcome = useQuery({
    queryKey: ['identification', 'what-if', run.id, asked],
    enabled: some,
    retry: false,
    placeholderData: (before) => before,
    queryFn: () => askWhatIf({ identification: run.id, parameters: asked }),
  });
  const keep = () =>
    make.mutate(
      { method: run.method, edition: run.edition, year: run.year, parameters: values },
      {
        onSuccess: (made) => {
          notices.say(t('identification.made'));
          onMade(made.id);
        },
        onError: (failure) => notices.fail(failure),
      },
    );
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('identification.whatIf')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.form}>
        <p>{t('identification.whatIf.lead')}</p>
        <section
          className={classes.outcome}
          aria-live="polite"
          aria-label={t('identification.whatIf.outcome')}
        >
          <h3>{t('identification.whatIf.outcome')}</h3>
          {!some ? (
            <p>{t('identification.whatIf.nothing')}</p>
          ) : (
            <Read query={outcome} lines={2}>
              {(answer) => (
                <>
                  <p>
                    {t('identification.whatIf.listed', {
                      before: number(answer.listedBefore),
                      now: number(answer.listed),
                    })}
                  </p>
                  <div className={classes.chips}>
                    {inOrder(answer.counts.map((count) => count.verdict)).map((verdict) => (
                      <VerdictMark
                        key={verdict}
                        verdict={verdict}
                        count={answer.counts.find((count) => count.verdict === verdict)?.schools}
                      />
                    ))}
                  </div>
                  <Moves moves={answer.moves} rule={answer.definition.rule} />
                </>
              )}
            </Read>
          )}
        </section>
        <div className={classes.buttons}>
          {some && (
            <Button onClick={keep} loading={make.isPending}>
              {t('identification.whatIf.keep')}
            </Button>
          )}
          {some && (
            <Button variant="default" onClick={() => setValues(run.parameters)}>
              {t('identification.whatIf.back')}
            </Button>
          )}
        </div>
        <ParameterFields
          parameters={run.definition.parameters}
          values={values}
          standing={run.parameters}
          onChange={setValues}
        />
      </div>
    </Drawer>
  );
}
