import { Button, Progress } from '@mantine/core';
import { useRef, useState, type DragEvent } from 'react';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { IconUpload } from '@/ui/icons';
import type { Proof } from '../api/evidence';
import { forgetUpload, keptUploads } from '../model/kept';
import type { SendingFile, useSending } from '../model/use-sending';
import classes from './proof-panel.module.css';

interface Props {
  obligationId: number;
  limits: Proof['limits'];
  sending: ReturnType<typeof useSending>;
}

/** Files by drag, by choice and by camera; each shows how far it came. */
export function FileSender({ obligationId, limits, sending }: Props) {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);

  function take(list: FileList | null) {
    const chosen = [...(list ?? [])];
    setRefused([
      ...chosen.filter(({ size }) => size > limits.bytes).map(({ name }) => t('proof.tooLarge', { name })),
      ...chosen.filter(({ size }) => size === 0).map(({ name }) => t('proof.empty', { name })),
    ]);
    sending.send(chosen.filter(({ size }) => size > 0 && size <= limits.bytes));
    for (const one of [input, camera]) if (one.current) one.current.value = '';
  }
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };

  return (
    <div
      className={`${classes.drop} v-screen-only`}
      data-over={over || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <div className={classes.choices}>
        <span className={classes.call}>
          <IconUpload size={20} /> {t('proof.drop')}
        </span>
        <Button variant="default" onClick={() => input.current?.click()}>
          {t('proof.choose')}
        </Button>
        <Button variant="default" className={classes.camera} onClick={() => camera.current?.click()}>
          {t('proof.camera')}
        </Button>
      </div>
      <p className={classes.dim}>{t('proof.limit')}</p>
      <input
        ref={input}
        type="file"
        multiple
        accept={limits.endings.join(',')}
        className="v-hidden"
        tabIndex={-1}
        aria-label={t('proof.choose')}
        onChange={(event) => take(event.target.files)}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        className="v-hidden"
        tabIndex={-1}
        aria-label={t('proof.camera')}
        onChange={(event) => take(event.target.files)}
      />
      {refused.map((words) => (
        <p key={words} className={classes.bad} role="alert">
          {words}
        </p>
      ))}
      <ul className={classes.sending} aria-live="polite">
        {sending.files.map((file) => (
          <OnItsWay key={file.id} file={file} sending={sending} />
        ))}
      </ul>
      <Unfinished obligationId={obligationId} sending={sending} />
    </div>
  );
}

function OnItsWay({ file, sending }: { file: SendingFile; sending: Props['sending'] }) {
  const { t } = useLanguage();
  const percent = file.size > 0 ? Math.floor((file.sent / file.size) * 100) : 0;
  const failure = file.state === 'failed' ? failureWords(file.failure, t) : null;
  return (
    <li className={classes.way}>
      <div className={classes.wayHead}>
        <span className={classes.name}>{file.name}</span>
        {failure && (
          <Button size="xs" variant="default" onClick={() => sending.again(file.id)}>
            {t('proof.again')}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={() => sending.giveUp(file.id)}>
          {t(failure ? 'action.close' : 'proof.giveUp')}
        </Button>
      </div>
      {failure ? (
        <p className={classes.bad} role="alert">
          {failure.sentence} {failure.advice}
        </p>
      ) : (
        <>
          <Progress
            value={percent}
            aria-label={file.name}
            color={file.state === 'waiting' ? 'yellow' : 'blue'}
          />
          <span className={classes.dim}>
            {file.state === 'checking'
              ? t('proof.checking')
              : t(file.state === 'waiting' ? 'proof.waiting' : 'proof.sending', { percent })}
          </span>
        </>
      )}
    </li>
  );
}

/** What a closed tab or a dead machine cut off. */
function Unfinished({ obligationId, sending }: { obligationId: number; sending: Props['sending'] }) {
  const { t } = useLanguage();
  const [, look] = useState(0);
  const under = new Set(sending.files.map(({ name }) => name));
  const left = keptUploads(obligationId).filter(({ name }) => !under.has(name));
  if (left.length === 0) return null;
  return (
    <p className={classes.unfinished}>
      {t('proof.unfinished', { names: left.map(({ name }) => name).join(', ') })}{' '}
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          left.forEach(({ uploadId }) => forgetUpload(uploadId));
          look((n) => n + 1);
        }}
      >
        {t('proof.unfinished.forget')}
      </Button>
    </p>
  );
}
