import { Anchor, Button, Modal, NativeSelect, Progress } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { usePermitted } from '@/api/permissions';
import { failureWords } from '@/language/failures';
import { dayAndTime } from '@/language/instants';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import {
  protocolAddress,
  useReading,
  useResultFile,
  useStep,
  type ResultFileDetail,
} from '../api/result-files';
import { hasSomething, yearsToChoose } from '../model/reading';
import { Columns } from './columns';
import { Protocol } from './protocol';
import classes from './result-files.module.css';

/** One file: what was understood, what is odd, and the steps that remain; it waits for days where it was left. */
export function ResultFilePage({ id, tabs }: { id: number; tabs: ReactNode }) {
  const { t } = useLanguage();
  const query = useResultFile(id);
  const file = query.data;
  return (
    <Page
      title={file?.name ?? t('resultFiles.title')}
      lead={file && [file.kindName, file.years, file.territory].filter(Boolean).join(' · ')}
      above={
        <>
          {tabs}
          <TextLink to="/results/imports" className={classes.above}>
            ← {t('resultFiles.back')}
          </TextLink>
        </>
      }
    >
      <Read query={query} lines={6}>
        {(data) => <File file={data} />}
      </Read>
    </Page>
  );
}

function File({ file }: { file: ResultFileDetail }) {
  const { t, language } = useLanguage();
  const permitted = usePermitted();
  const open = file.state === 'preview' && permitted('result.import');
  return (
    <div className={classes.step}>
      <p>
        <span className={classes.state} data-state={file.progress?.stopped ? 'stopped' : file.state}>
          {t(`resultFiles.state.${file.progress?.stopped ? 'stopped' : file.state}`)}
        </span>{' '}
        <span className={classes.dim}>
          {file.appliedAt
            ? t('resultFiles.applied.at', { when: dayAndTime(language, file.appliedAt) })
            : t('resultFiles.made.at', { when: dayAndTime(language, file.madeAt), who: file.madeBy })}
          {file.endedAt && ` · ${t('resultFiles.ended.at', { when: dayAndTime(language, file.endedAt) })}`}
        </span>
      </p>
      {file.known && <p className={classes.note}>{t('resultFiles.known')}</p>}
      {file.state === 'applying' && <UnderWay file={file} />}
      {open && <Reading file={file} />}
      {open && file.mappable && <Columns file={file} />}
      {file.kind !== 'unknown' && <Protocol file={file} />}
      {file.kind !== 'unknown' && <ProtocolFiles id={file.id} />}
      {open && <Steps file={file} />}
      {file.state === 'in-force' && permitted('result.import') && <Undo file={file} />}
    </div>
  );
}

function ProtocolFiles({ id }: { id: number }) {
  const { t } = useLanguage();
  return (
    <p className={classes.dim}>
      {t('resultFiles.protocol')}:{' '}
      <Anchor href={protocolAddress(id, 'xlsx')} download>
        XLSX
      </Anchor>
      {', '}
      <Anchor href={protocolAddress(id, 'csv')} download>
        CSV
      </Anchor>
    </p>
  );
}

/** The year and the procedure, where the file does not say them. */
function Reading({ file }: { file: ResultFileDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const reading = useReading(file);
  const yearMissing = file.protocol.remarks.some((remark) => remark.code === 'year-missing');
  if (!yearMissing && !file.mappable) return null;
  const change = (more: Partial<ResultFileDetail['reading']>) =>
    reading.mutate({ ...file.reading, ...more }, { onError: notices.fail });
  return (
    <div className={classes.where} aria-busy={reading.isPending || undefined}>
      <NativeSelect
        label={t('resultFiles.year')}
        value={file.reading.year == null ? '' : String(file.reading.year)}
        disabled={reading.isPending}
        onChange={(event) =>
          change({ year: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
        }
        data={[
          { value: '', label: t('resultFiles.year.ofFile') },
          ...yearsToChoose(new Date()).map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      {file.mappable && (
        <NativeSelect
          label={t('resultFiles.procedure')}
          value={file.reading.procedure ?? ''}
          disabled={reading.isPending}
          onChange={(event) => {
            const procedure = (['OGE', 'EGE'] as const).find((each) => each === event.currentTarget.value);
            change({ procedure: procedure ?? null });
          }}
          data={[
            { value: '', label: t('resultFiles.procedure.ofFile') },
            { value: 'OGE', label: 'ОГЭ' },
            { value: 'EGE', label: 'ЕГЭ' },
          ]}
        />
      )}
    </div>
  );
}

/** Gives the file up and goes back to the list. */
function Discard({ file }: { file: ResultFileDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const navigate = useNavigate();
  const step = useStep(file);
  return (
    <Button
      variant="default"
      loading={step.isPending}
      onClick={() =>
        step.mutate('discard', {
          onSuccess: () => void navigate({ to: '/results/imports' }),
          onError: notices.fail,
        })
      }
    >
      {t('resultFiles.discard')}
    </Button>
  );
}

function Steps({ file }: { file: ResultFileDetail }) {
  const { t } = useLanguage();
  const step = useStep(file);
  const words = step.error === null ? null : failureWords(step.error, t);
  const something = hasSomething(file);
  return (
    <>
      {!something && <p>{t(file.kind === 'unknown' ? 'resultFiles.unknown' : 'resultFiles.nothing')}</p>}
      {words && (
        <div className={classes.failure} role="alert">
          <strong>{words.sentence}</strong>
          <p>
            {words.advice} {t('failure.code', { code: words.code })}
          </p>
        </div>
      )}
      <div className={classes.buttons}>
        {something && (
          <Button loading={step.isPending} onClick={() => step.mutate('apply')}>
            {t('resultFiles.apply')}
          </Button>
        )}
        <Discard file={file} />
      </div>
    </>
  );
}

function UnderWay({ file }: { file: ResultFileDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const step = useStep(file);
  const { done, all, stopped, code } = file.progress ?? { done: 0, all: 0, stopped: false, code: null };
  return (
    <div className={classes.step}>
      <p role="status">{t(stopped ? 'resultFiles.stopped' : 'resultFiles.applying', { done, all })}</p>
      <Progress value={all === 0 ? 0 : (100 * done) / all} aria-label={t('resultFiles.apply')} size="lg" />
      <p className={classes.dim}>{t('resultFiles.applying.hint')}</p>
      {stopped && (
        <div className={classes.buttons}>
          <Button loading={step.isPending} onClick={() => step.mutate('apply', { onError: notices.fail })}>
            {t('resultFiles.resume')}
          </Button>
          <Discard file={file} />
          {code && <span className={classes.dim}>{t('failure.code', { code })}</span>}
        </div>
      )}
    </div>
  );
}

function Undo({ file }: { file: ResultFileDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const [opened, open] = useState(false);
  const step = useStep(file);
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => open(true)}>
        {t('resultFiles.undo')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => open(false)}
        title={t('resultFiles.undo.title')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <div className={classes.step}>
          <p>{t('resultFiles.undo.what')}</p>
          <div className={classes.buttons}>
            <Button
              color="red"
              loading={step.isPending}
              onClick={() =>
                step.mutate('undo', {
                  onSuccess: () => {
                    open(false);
                    notices.say(t('resultFiles.undo.done'));
                  },
                  onError: notices.fail,
                })
              }
            >
              {t('resultFiles.undo')}
            </Button>
            <Button variant="default" onClick={() => open(false)}>
              {t('action.close')}
            </Button>
          </div>
        </div>
      </Modal>
    </div>
  );
}
