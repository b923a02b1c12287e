import { Button, NativeSelect, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type DragEvent } from 'react';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { IconUpload } from '@/ui/icons';
import { TextLink } from '@/ui/link';
import { uploadResultFile, type ResultFileDetail } from '../api/result-files';
import { yearsToChoose } from '../model/reading';
import classes from './result-files.module.css';

interface Sent {
  name: string;
  file?: ResultFileDetail;
  failure?: unknown;
}

/** Takes one file or several, one after another; one alone opens at once. */
export function UploadPlace() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [year, setYear] = useState('');
  const [under, setUnder] = useState<{ name: string; share: number } | null>(null);
  const [sent, setSent] = useState<Sent[]>([]);

  async function send(files: File[]) {
    if (files.length === 0) return;
    const done: Sent[] = [];
    for (const file of files) {
      setUnder({ name: file.name, share: 0 });
      try {
        const made = await uploadResultFile(file, year === '' ? null : Number(year), (share) =>
          setUnder({ name: file.name, share }),
        );
        done.push({ name: file.name, file: made });
      } catch (failure) {
        done.push({ name: file.name, failure });
      }
    }
    setUnder(null);
    setSent(done);
    if (input.current) input.current.value = '';
    void queries.invalidateQueries({ queryKey: ['result-files', 'log'] });
    const only = done.length === 1 ? done[0]?.file : undefined;
    if (only) await navigate({ to: '/results/imports/$resultFileId', params: { resultFileId: only.id } });
  }

  return (
    <div className={classes.upload}>
      <div>
        <NativeSelect
          label={t('resultFiles.year')}
          description={t('resultFiles.year.hint')}
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
          data={[
            { value: '', label: t('resultFiles.year.ofFile') },
            ...yearsToChoose(new Date()).map((each) => ({ value: String(each), label: String(each) })),
          ]}
        />
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
          void send([...event.dataTransfer.files]);
        }}
      >
        {under === null ? (
          <>
            <p className={classes.call}>{t('resultFiles.drop')}</p>
            <Button leftSection={<IconUpload />} onClick={() => input.current?.click()}>
              {t('resultFiles.choose')}
            </Button>
            <p className={classes.dim}>{t('resultFiles.formats')}</p>
          </>
        ) : (
          <>
            <p role="status">
              {under.name}:{' '}
              {under.share < 1
                ? t('upload.sending', { percent: Math.round(under.share * 100) })
                : t('upload.reading')}
            </p>
            <Progress
              value={under.share * 100}
              aria-label={t('upload.progress')}
              className={classes.progress}
            />
          </>
        )}
        {sent.length > 0 && <SentFiles sent={sent} />}
        <input
          ref={input}
          type="file"
          multiple
          accept=".xlsx,.ods,.csv,.tsv,.txt,.parquet"
          className="v-hidden"
          tabIndex={-1}
          aria-label={t('resultFiles.choose')}
          onChange={(event) => void send([...(event.target.files ?? [])])}
        />
      </div>
    </div>
  );
}

function SentFiles({ sent }: { sent: Sent[] }) {
  const { t } = useLanguage();
  return (
    <ul className={classes.sent}>
      {sent.map((each) => {
        const words = each.failure === undefined ? null : failureWords(each.failure, t);
        return (
          <li key={each.name} data-failed={words !== null || undefined} role={words ? 'alert' : undefined}>
            {each.file ? (
              <>
                <TextLink to="/results/imports/$resultFileId" params={{ resultFileId: each.file.id }}>
                  {each.name}
                </TextLink>{' '}
                <span className={classes.dim}>
                  {each.file.known ? t('resultFiles.known') : each.file.kindName}
                </span>
              </>
            ) : (
              <>
                <b>{each.name}</b>
                <span>
                  {words?.sentence} {words?.advice} {t('failure.code', { code: words?.code ?? '' })}
                </span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
