import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import { fileAt, useNote, usePutNote, type Note } from '../api/monitoring';
import classes from './monitoring.module.css';

/** The analytic note of a closed round: its tables come from the data, its words from its author. */
export function NoteSection({ roundId }: { roundId: number }) {
  const { t } = useLanguage();
  const note = useNote(roundId);
  return (
    <section>
      <h2 className={classes.section}>{t('monitoring.note')}</h2>
      <Read query={note} lines={3}>
        {(found) => <NoteForm key={found.version} roundId={roundId} note={found} />}
      </Read>
    </section>
  );
}

const parts = ['methods', 'conclusions', 'recommendations'] as const;

function NoteForm({ roundId, note }: { roundId: number; note: Note }) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const session = useSession();
  const put = usePutNote(roundId, note.version);
  const [fields, setFields] = useState(() => ({
    subject: note.subject,
    methods: note.methods,
    conclusions: note.conclusions,
    recommendations: note.recommendations,
    signatory: note.signatory,
  }));
  const ready = fields.subject.trim() !== '' && fields.conclusions.trim() !== '';
  const keep = (signedOn: string | null) =>
    put.mutate(
      { ...fields, signedOn },
      {
        onSuccess: () => notices.say(t(signedOn ? 'monitoring.note.signed' : 'monitoring.saved')),
        onError: (failure) => notices.fail(failure),
      },
    );
  const file = (
    <a href={fileAt(`/api/v1/monitoring/rounds/${roundId}/note/file`)} download>
      {t('monitoring.note.file')}
    </a>
  );
  if (!note.mayWrite)
    return (
      <div className={classes.form}>
        <p>
          <b>{note.subject}</b>
        </p>
        {parts.map((part) => note[part] !== '' && <p key={part}>{note[part]}</p>)}
        {note.signedOn && (
          <p className={classes.quiet}>
            {t('monitoring.note.signedBy', { who: note.signatory, day: shortDay(note.signedOn) })}
          </p>
        )}
        <p>{file}</p>
      </div>
    );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) keep(null);
      }}
    >
      <p className={classes.quiet}>{t('monitoring.note.lead')}</p>
      <TextInput
        label={t('monitoring.note.subject')}
        required
        maxLength={300}
        value={fields.subject}
        onChange={(event) => setFields({ ...fields, subject: event.currentTarget.value })}
      />
      {parts.map((part) => (
        <Textarea
          key={part}
          label={t(`monitoring.note.${part}`)}
          required={part === 'conclusions'}
          autosize
          minRows={2}
          maxRows={16}
          maxLength={part === 'methods' ? 8000 : 20000}
          value={fields[part]}
          onChange={(event) => setFields({ ...fields, [part]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        label={t('monitoring.note.signatory')}
        maxLength={300}
        value={fields.signatory}
        onChange={(event) => setFields({ ...fields, signatory: event.currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={put.isPending} disabled={!ready}>
          {t('action.save')}
        </Button>
        <Button
          variant="default"
          loading={put.isPending}
          disabled={!ready || fields.signatory.trim() === ''}
          onClick={() => keep(session.data?.today ?? null)}
        >
          {t('monitoring.note.sign')}
        </Button>
        {note.version > 0 && file}
      </div>
    </form>
  );
}
