import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import classes from './requests.module.css';

/** A day and words, or words alone; kept open until the server has taken them. */
export function WordsDialog({
  title,
  about,
  day,
  words,
  action,
  busy,
  failure,
  onSend,
  close,
}: {
  title: string;
  about?: string;
  /** Asks for a day beside the words. */
  day?: { label: string; start: string; least: string };
  words: { label: string; hint?: string; needed: boolean };
  action: string;
  busy: boolean;
  failure: unknown;
  onSend: (given: { day: string; words: string }) => void;
  close: () => void;
}) {
  const { t } = useLanguage();
  const [given, setGiven] = useState({ day: day?.start ?? '', words: '' });
  const ready = (!day || given.day !== '') && (!words.needed || given.words.trim() !== '');
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onSend(given);
        }}
      >
        {about && <p className={classes.about}>{about}</p>}
        {day && (
          <TextInput
            type="date"
            required
            label={day.label}
            min={day.least}
            value={given.day}
            onChange={(event) => setGiven({ ...given, day: event.currentTarget.value })}
          />
        )}
        <Textarea
          label={words.label}
          description={words.hint}
          required={words.needed}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          data-autofocus
          value={given.words}
          onChange={(event) => setGiven({ ...given, words: event.currentTarget.value })}
        />
        {failure !== null && failure !== undefined && (
          <p className={classes.failure} role="alert">
            {failureWords(failure, t).sentence}
          </p>
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={busy} disabled={!ready}>
            {action}
          </Button>
          <Button variant="default" onClick={close}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
