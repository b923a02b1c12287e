import { Button, Textarea } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { useMentionable, type MentionablePerson } from '../api/talk';
import { keepDraft, keptDraft, type Draft } from '../model/draft';
import { toWords, typedName, withName } from '../model/mentions';
import classes from './talk.module.css';

const LONGEST = 4000;

/** A text in which «@» names people. What is written survives a closed tab until it is sent. */
export function CommentForm({
  object,
  draft: draftKey,
  start,
  label,
  action,
  busy,
  failure,
  onSend,
  onCancel,
}: {
  object: string;
  draft?: string;
  start?: Draft;
  label: string;
  action: string;
  busy: boolean;
  failure: unknown;
  onSend: (words: string, done: () => void) => void;
  onCancel?: () => void;
}) {
  const { t } = useLanguage();
  const [draft, setDraft] = useState<Draft>(() => start ?? keptDraft(draftKey));
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const typed = typedName(draft.text, caret);
  const people = useMentionable(object, typed ? typed.query : null);
  const shown = typed ? (people.data?.items ?? []).slice(0, 6) : [];

  const change = (next: Draft) => {
    setDraft(next);
    keepDraft(draftKey, next);
  };
  const pick = (person: MentionablePerson) => {
    if (!typed) return;
    const written = withName(draft.text, typed, person.name);
    const known = draft.named.some((each) => each.person === person.id);
    const named = known ? draft.named : [...draft.named, { person: person.id, name: person.name }];
    change({ text: written.text, named });
    setCaret(written.caret);
    setChosen(0);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(written.caret, written.caret);
    });
  };
  const send = () => {
    if (draft.text.trim() === '' || busy) return;
    onSend(toWords(draft.text, draft.named), () => change({ text: '', named: [] }));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (shown.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setChosen((chosen + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length);
    } else if (shown.length > 0 && (event.key === 'Enter' || event.key === 'Tab')) {
      const person = shown[Math.min(chosen, shown.length - 1)];
      if (!person) return;
      event.preventDefault();
      pick(person);
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.preventDefault();
      setCaret(0);
    }
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        ref={field}
        label={label}
        description={t('talk.hint')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={LONGEST}
        value={draft.text}
        error={failure ? failureWords(failure, t).sentence : undefined}
        aria-controls={shown.length > 0 ? list : undefined}
        onChange={(event) => {
          change({ ...draft, text: event.currentTarget.value });
          setCaret(event.currentTarget.selectionStart);
          setChosen(0);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKey}
      />
      {shown.length > 0 && (
        <ul id={list} className={classes.people} aria-label={t('talk.people')}>
          {shown.map((person, at) => (
            <li key={person.id}>
              <button
                type="button"
                className={classes.person}
                aria-current={at === chosen || undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(person)}
              >
                <b>{person.name}</b>
                <span>{[person.position, person.workplace].filter(Boolean).join(', ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={busy} disabled={draft.text.trim() === ''}>
          {action}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
