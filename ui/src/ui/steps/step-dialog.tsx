import { Button, Modal, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '@/language/language';
import {
  asksForWords,
  lastWordsOf,
  rememberWords,
  type ReturnReason,
  type Step,
  type StepWords,
} from './steps';
import classes from './steps.module.css';

interface StepDialogProps {
  step: Step;
  /** How many obligations the step is for. */
  count?: number;
  /** Why something may be returned, in the order in which they are offered. */
  reasons: readonly ReturnReason[];
  busy: boolean;
  send: (words: StepWords) => void;
  close: () => void;
}

/** What a step needs besides the wish: a reason and words, another term, what takes its place. Ctrl+Enter sends. */
export function StepDialog({ step, count = 1, reasons, busy, send, close }: StepDialogProps) {
  const { t } = useLanguage();
  const title = count > 1 ? t('bulk.of', { step: t(`step.${step}`), count }) : t(`step.${step}`);
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <StepForm step={step} reasons={reasons} busy={busy} send={send} close={close} />
    </Modal>
  );
}

function StepForm({ step, reasons, busy, send, close }: Omit<StepDialogProps, 'count'>) {
  const { t } = useLanguage();
  const first = reasons[0]?.code ?? '';
  const [reason, setReason] = useState(first);
  const [words, setWords] = useState(step === 'return' ? lastWordsOf(first) : '');
  const [touched, setTouched] = useState(false);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [by, setBy] = useState<number | string>('');
  const [asked, setAsked] = useState(false);
  const needed = asksForWords(step);
  const reversed = step === 'move' && from !== '' && to !== '' && from > to;
  const complete =
    (!needed || words.trim() !== '') &&
    (step !== 'move' || (to !== '' && !reversed)) &&
    (step !== 'replace' || typeof by === 'number');

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!complete || busy) return;
    if (step === 'return') rememberWords(reason, words.trim());
    send({
      words: words.trim(),
      ...(step === 'return' && { reason }),
      ...(step === 'move' && { from: from === '' ? null : from, to }),
      ...(step === 'replace' && { replacement: Number(by) }),
    });
  }

  return (
    <form
      className={classes.form}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      {step === 'return' && (
        <NativeSelect
          label={t('steps.reason')}
          data-autofocus
          value={reason}
          data={reasons.map((each) => ({ value: each.code, label: each.words }))}
          onChange={(event) => {
            const code = event.currentTarget.value;
            setReason(code);
            if (!touched) setWords(lastWordsOf(code));
          }}
        />
      )}
      {step === 'move' && (
        <div className={classes.two}>
          <TextInput
            type="date"
            label={t('steps.move.from')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            error={reversed ? t('requisites.period.wrong') : undefined}
          />
          <TextInput
            type="date"
            label={t('steps.move.to')}
            required
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            error={asked && to === '' ? t('steps.move.toNeeded') : undefined}
          />
        </div>
      )}
      {step === 'replace' && (
        <NumberInput
          label={t('steps.replace.by')}
          required
          hideControls
          allowDecimal={false}
          allowNegative={false}
          value={by}
          onChange={setBy}
          error={asked && typeof by !== 'number' ? t('steps.replace.byNeeded') : undefined}
        />
      )}
      <Textarea
        label={t(needed ? `steps.words.${step}` : 'steps.words.optional')}
        required={needed}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setTouched(true);
        }}
        error={asked && needed && words.trim() === '' ? t('steps.words.needed') : undefined}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {t(`step.${step}`)}
        </Button>
        <Button variant="default" onClick={close}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
