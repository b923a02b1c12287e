import { Button, NativeSelect, Progress } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type DragEvent } from 'react';
import { dayAndTime } from '@/language/instants';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { IconUpload } from '@/ui/icons';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { uploadRegister, useImports, type RegisterImport, type RegisterKind } from '../api/imports';
import { kinds, type ImportsSearch } from '../model/search';
import classes from './imports.module.css';

/** Tables into registers: a place to upload one, and what was uploaded before. */
export function ImportsPage({ search }: { search: ImportsSearch }) {
  const { t } = useLanguage();
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('imports.new')}</h2>
        <NewImport kind={search.kind ?? 'organisations'} />
      </section>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('imports.log')}</h2>
        <Log />
      </section>
    </Page>
  );
}

function NewImport({ kind }: { kind: RegisterKind }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function send(file: File | undefined) {
    if (!file) return;
    setFailure(null);
    setSent(0);
    try {
      const made = await uploadRegister(kind, file, setSent);
      await navigate({ to: '/management/imports/$importId', params: { importId: made.id } });
    } catch (cause) {
      setFailure(cause);
    } finally {
      setSent(null);
      if (input.current) input.current.value = '';
    }
  }
  const words = failure === null ? null : failureWords(failure, t);

  return (
    <div className={classes.upload}>
      <div className={classes.what}>
        <NativeSelect
          label={t('imports.kind')}
          value={kind}
          onChange={(event) =>
            void navigate({
              to: '/management/imports',
              search: { kind: event.currentTarget.value as RegisterKind },
              replace: true,
            })
          }
          data={kinds.map((each) => ({ value: each, label: t(`imports.kind.${each}`) }))}
        />
        <p className={classes.about}>{t(`imports.about.${kind}`)}</p>
      </div>
      <div
        className={classes.place}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          void send(event.dataTransfer.files[0]);
        }}
      >
        {sent === null ? (
          <>
            <p className={classes.call}>{t('imports.drop')}</p>
            <Button leftSection={<IconUpload />} onClick={() => input.current?.click()}>
              {t('upload.choose')}
            </Button>
            <p className={classes.hint}>{t('imports.formats')}</p>
          </>
        ) : (
          <>
            <p role="status">
              {sent < 1 ? t('upload.sending', { percent: Math.round(sent * 100) }) : t('upload.reading')}
            </p>
            <Progress value={sent * 100} aria-label={t('upload.progress')} className={classes.progress} />
          </>
        )}
        {words && (
          <div className={classes.failure} role="alert">
            <strong>{words.sentence}</strong>
            <p>{words.advice}</p>
            <p>{t('failure.code', { code: words.code })}</p>
          </div>
        )}
        <input
          ref={input}
          type="file"
          accept=".xlsx,.ods,.csv,.tsv"
          className="v-hidden"
          tabIndex={-1}
          aria-label={t('upload.choose')}
          onChange={(event) => void send(event.target.files?.[0])}
        />
      </div>
    </div>
  );
}

function Log() {
  const { t } = useLanguage();
  const log = useImports();
  const all = log.data?.pages.flatMap((page) => page.items);
  return (
    <Read query={{ data: all, error: log.error, refetch: log.refetch }} lines={4}>
      {(imports) =>
        imports.length === 0 ? (
          <Empty title={t('imports.none')}>{t('imports.none.next')}</Empty>
        ) : (
          <>
            <ul className={classes.log}>
              {imports.map((each) => (
                <LogLine key={each.id} shown={each} />
              ))}
            </ul>
            {log.hasNextPage && (
              <Button
                variant="default"
                loading={log.isFetchingNextPage}
                onClick={() => void log.fetchNextPage()}
              >
                {t('imports.more')}
              </Button>
            )}
          </>
        )
      }
    </Read>
  );
}

function LogLine({ shown }: { shown: RegisterImport }) {
  const { t, language } = useLanguage();
  const counts = shown.done ?? shown.checked;
  return (
    <li className={classes.line}>
      <div>
        <TextLink to="/management/imports/$importId" params={{ importId: shown.id }} className={classes.file}>
          {shown.fileName}
        </TextLink>
        <span className={classes.dim}>{t(`imports.kind.${shown.kind}`)}</span>
      </div>
      <div>
        <span className={classes.state} data-state={shown.progress?.stopped ? 'stopped' : shown.state}>
          {t(shown.progress?.stopped ? 'imports.state.stopped' : `imports.state.${shown.state}`)}
        </span>
        {counts && (
          <span className={classes.dim}>
            {t('imports.counts', {
              created: counts.created,
              updated: counts.updated,
              failed: counts.failed,
            })}
          </span>
        )}
      </div>
      <div className={classes.dim}>
        {shown.madeBy}
        <br />
        {dayAndTime(language, shown.madeAt)}
      </div>
    </li>
  );
}
