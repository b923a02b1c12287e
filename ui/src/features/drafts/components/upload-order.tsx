import { Button, Modal, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type DragEvent } from 'react';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { IconUpload } from '@/ui/icons';
import { draftKey, forgetLists, uploadDraft } from '../api/drafts';
import classes from './upload-order.module.css';

const accepted = '.docx,.odt,.xlsx,.ods,.csv,.tsv,.txt,.doc,.rtf';

type Sending = { name: string; share: number } | null;

/** The main action of the list of road maps: a button that opens the place to drop an order. */
export function UploadOrder({ opened, onChange }: { opened: boolean; onChange: (opened: boolean) => void }) {
  const { t } = useLanguage();
  return (
    <>
      <Button leftSection={<IconUpload />} onClick={() => onChange(true)}>
        {t('upload.action')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => onChange(false)}
        title={t('upload.action')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <UploadPlace />
      </Modal>
    </>
  );
}

/** Drop or choose a file; the draft opens when it is read. */
export function UploadPlace() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<Sending>(null);
  const [failure, setFailure] = useState<{ name: string; cause: unknown } | null>(null);

  async function send(file: File | undefined) {
    if (!file) return;
    setFailure(null);
    setSending({ name: file.name, share: 0 });
    stop.current = new AbortController();
    try {
      const draft = await uploadDraft(
        file,
        (share) => setSending({ name: file.name, share }),
        stop.current.signal,
      );
      queries.setQueryData(draftKey(draft.id), draft);
      void forgetLists(queries);
      await navigate({ to: '/drafts/$draftId', params: { draftId: draft.id } });
    } catch (cause) {
      if (!(cause instanceof DOMException)) setFailure({ name: file.name, cause });
    } finally {
      setSending(null);
      if (input.current) input.current.value = '';
    }
  }

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  const words = failure && failureWords(failure.cause, t);

  return (
    <div
      className={classes.place}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {sending ? (
        <div className={classes.sending} role="status">
          <p className={classes.name}>{sending.name}</p>
          <Progress
            value={sending.share * 100}
            aria-label={t('upload.progress')}
            animated={sending.share === 1}
          />
          <p>
            {sending.share < 1
              ? t('upload.sending', { percent: Math.round(sending.share * 100) })
              : t('upload.reading')}
          </p>
          <Button variant="default" onClick={() => stop.current?.abort()}>
            {t('action.cancel')}
          </Button>
        </div>
      ) : (
        <>
          <IconUpload size={32} />
          <p className={classes.call}>{t('upload.drop')}</p>
          <Button variant="default" onClick={() => input.current?.click()}>
            {t('upload.choose')}
          </Button>
          <p className={classes.hint}>{t('upload.formats')}</p>
        </>
      )}
      <input
        ref={input}
        type="file"
        accept={accepted}
        className="v-hidden"
        tabIndex={-1}
        aria-label={t('upload.choose')}
        onChange={(event) => void send(event.target.files?.[0])}
      />
      {words && failure && (
        <div className={classes.failure} role="alert">
          <strong>{t('upload.failed', { name: failure.name })}</strong>
          <p>{words.sentence}</p>
          <p>{words.advice}</p>
          <p className={classes.hint}>{t('upload.nothingKept', { code: words.code })}</p>
        </div>
      )}
    </div>
  );
}
