import { Button, Modal, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { OrganisationImport } from '@/api/shapes';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { IconUpload } from '@/ui/icons';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { sendOrganisations } from '../api/schools';
import classes from './schools-page.module.css';

/** A table of schools: first what it would do, row by row where it cannot, then the doing. */
export function ImportSchools() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const notices = useNotices();
  const input = useRef<HTMLInputElement>(null);
  const [opened, open] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState<number | null>(null);
  const [dryRun, setDryRun] = useState<OrganisationImport | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function send(chosen: File, dry: boolean) {
    setFile(chosen);
    setFailure(null);
    setBusy(0);
    try {
      const outcome = await sendOrganisations(chosen, dry, setBusy);
      if (dry) {
        setDryRun(outcome);
      } else {
        await queries.invalidateQueries({ queryKey: ['organisations'] });
        notices.say(t('schools.imported', { created: outcome.created, updated: outcome.updated }));
        close();
      }
    } catch (cause) {
      setFailure(cause);
      setDryRun(null);
    } finally {
      setBusy(null);
      if (input.current) input.current.value = '';
    }
  }
  function close() {
    open(false);
    setFile(null);
    setDryRun(null);
    setFailure(null);
  }
  const words = failure === null ? null : failureWords(failure, t);
  const changes = dryRun ? dryRun.created + dryRun.updated : 0;

  return (
    <>
      <Button leftSection={<IconUpload />} onClick={() => open(true)}>
        {t('schools.import')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('schools.import')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <div className={classes.import}>
          <p>{t('schools.import.what')}</p>
          <p>
            {t('imports.fromSchools')}{' '}
            <TextLink to="/management/imports" search={{ kind: 'organisations' }} onClick={close}>
              {t('imports.title')}
            </TextLink>
          </p>
          {file && (
            <p>
              <b>{file.name}</b>
            </p>
          )}
          {busy !== null && <Progress value={busy * 100} aria-label={t('upload.progress')} animated />}
          {dryRun && (
            <>
              <dl className={classes.results}>
                <div>
                  <dt>{t('schools.created')}</dt>
                  <dd>{dryRun.created}</dd>
                </div>
                <div>
                  <dt>{t('schools.updated')}</dt>
                  <dd>{dryRun.updated}</dd>
                </div>
                <div>
                  <dt>{t('schools.unchanged')}</dt>
                  <dd>{dryRun.unchanged}</dd>
                </div>
                <div>
                  <dt>{t('schools.failed')}</dt>
                  <dd>{dryRun.failed.length}</dd>
                </div>
              </dl>
              {dryRun.failed.length > 0 && (
                <>
                  <p>{t('schools.failed.why')}</p>
                  <ul className={classes.errors}>
                    {dryRun.failed.map((row) => (
                      <li key={row.row}>
                        {t('schools.failedRow', { row: row.row })}: {row.detail ?? row.code} ({row.code})
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          )}
          {words && (
            <div role="alert">
              <p>
                <b>{words.sentence}</b>
              </p>
              <p>
                {words.advice} {t('failure.code', { code: words.code })}
              </p>
            </div>
          )}
          <div className={classes.buttons}>
            <Button
              variant={dryRun ? 'default' : 'filled'}
              onClick={() => input.current?.click()}
              disabled={busy !== null}
            >
              {file ? t('schools.chooseOther') : t('upload.choose')}
            </Button>
            {dryRun && changes > 0 && file && (
              <Button loading={busy !== null} onClick={() => void send(file, false)}>
                {t('schools.import.do', { count: changes })}
              </Button>
            )}
          </div>
          <input
            ref={input}
            type="file"
            accept=".xlsx,.ods,.csv"
            className="v-hidden"
            tabIndex={-1}
            aria-label={t('upload.choose')}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) void send(chosen, true);
            }}
          />
        </div>
      </Modal>
    </>
  );
}
