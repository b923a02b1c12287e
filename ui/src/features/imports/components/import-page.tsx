import { useNavigate } from '@tanstack/react-router';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { useImport, type RegisterImport } from '../api/imports';
import { stepOf, steps, type ImportSearch, type Step } from '../model/search';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import classes from './imports.module.css';
import { RunStep } from './run-step';

/** One import, step by step; it waits for days where it was left. */
export function ImportPage({ id, search }: { id: number; search: ImportSearch }) {
  const { t } = useLanguage();
  const query = useImport(id);
  const shown = query.data;
  return (
    <Page
      title={shown?.fileName ?? t('imports.title')}
      lead={shown && `${t(`imports.kind.${shown.kind}`)} · ${shown.territory}`}
      above={
        <TextLink to="/management/imports" className={classes.above}>
          ← {t('imports.back')}
        </TextLink>
      }
    >
      <Read query={query} lines={6}>
        {(data) => <Steps shown={data} search={search} />}
      </Read>
    </Page>
  );
}

function Steps({ shown, search }: { shown: RegisterImport; search: ImportSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const step = stepOf(shown, search.step);
  const go = (change: ImportSearch) =>
    void navigate({
      to: '/management/imports/$importId',
      params: { importId: shown.id },
      search: { ...search, ...change },
      resetScroll: change.step !== undefined,
    });
  const open: Record<Step, boolean> = {
    columns: shown.state === 'mapping' || shown.state === 'checked',
    check: shown.state !== 'mapping' && shown.state !== 'discarded',
    run: shown.startedAt !== null,
  };
  return (
    <>
      <p className="v-hidden" role="status">
        {t('imports.step', { step: steps.indexOf(step) + 1 })}: {t(`imports.step.${step}`)}
      </p>
      <ol className={classes.steps} aria-label={t('imports.steps')}>
        {steps.map((each, index) => (
          <li key={each} data-now={each === step || undefined}>
            <span aria-hidden="true" className={classes.number}>
              {index + 1}
            </span>
            {each !== step && open[each] ? (
              <button type="button" className={classes.stepLink} onClick={() => go({ step: each })}>
                {t(`imports.step.${each}`)}
              </button>
            ) : (
              <span aria-current={each === step ? 'step' : undefined}>{t(`imports.step.${each}`)}</span>
            )}
          </li>
        ))}
      </ol>
      {shown.state === 'discarded' ? (
        <p>{t('imports.state.discarded')}</p>
      ) : step === 'columns' ? (
        <ColumnsStep shown={shown} onChecked={() => go({ step: 'check', show: undefined })} />
      ) : step === 'check' ? (
        <CheckStep
          shown={shown}
          show={search.show}
          onShow={(show) => go({ show })}
          onStarted={() => go({ step: 'run' })}
        />
      ) : (
        <RunStep shown={shown} />
      )}
    </>
  );
}
