import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useAddEvidence } from '../api/evidence';
import { emptyDraft, keepDraft, keptDraft, type Draft } from '../model/kept';
import classes from './proof-panel.module.css';

/** Words or a link as a proof. What is typed stays in the browser until it is added. */
export function WordsForm({ obligationId }: { obligationId: number }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const add = useAddEvidence(obligationId);
  const [draft, setDraft] = useState<Draft>(() => keptDraft(obligationId));
  const [key, setKey] = useState(() => crypto.randomUUID());
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setKey(crypto.randomUUID());
    keepDraft(obligationId, next);
  };
  const isLink = draft.kind === 'link';
  const ready = (isLink ? draft.link : draft.words).trim() !== '';

  function send(event: FormEvent) {
    event.preventDefault();
    if (!ready || add.isPending) return;
    const said = isLink ? { link: draft.link, title: draft.title } : { words: draft.words };
    add.mutate(
      { kind: draft.kind, said, key },
      {
        onSuccess: () => change({ ...emptyDraft, kind: draft.kind }),
        onError: (failure) => notices.fail(failure),
      },
    );
  }

  return (
    <form className={`${classes.words} v-screen-only`} onSubmit={send}>
      <SegmentedControl
        value={draft.kind}
        onChange={(kind) => change({ kind: kind === 'link' ? 'link' : 'note' })}
        data={[
          { value: 'note', label: t('proof.words') },
          { value: 'link', label: t('proof.link') },
        ]}
      />
      {isLink ? (
        <div className={classes.pair}>
          <TextInput
            type="url"
            inputMode="url"
            label={t('proof.linkLabel')}
            placeholder="https://"
            value={draft.link}
            onChange={(event) => change({ link: event.currentTarget.value })}
          />
          <TextInput
            label={t('proof.linkTitle')}
            value={draft.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        </div>
      ) : (
        <Textarea
          label={t('proof.wordsLabel')}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
          value={draft.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
      )}
      {ready && (
        <div className={classes.foot}>
          <Button type="submit" variant="default" loading={add.isPending}>
            {t(isLink ? 'proof.addLink' : 'proof.addWords')}
          </Button>
          <span className={classes.dim}>{t('proof.kept')}</span>
        </div>
      )}
    </form>
  );
}
