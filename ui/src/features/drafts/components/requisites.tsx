import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Approval, Draft, DraftEdit, PlanKind } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import type { EditQueue } from '../model/edit-queue';
import classes from './requisites.module.css';

const kinds: readonly PlanKind[] = ['regional', 'municipal', 'school'];

/** What the head of the document says; each field is saved when it is left. */
export function Requisites({ draft, queue }: { draft: Draft; queue: EditQueue }) {
  const { t } = useLanguage();
  const save = (header: DraftEdit) => queue.push({ kind: 'header', header });
  const approval = draft.approvals[0] ?? {};
  const approve = (part: Approval) => save({ approval: { ...approval, ...part } });
  const period = draft.period ?? { from: '', to: '' };
  const span = (part: Partial<typeof period>) => {
    const next = { ...period, ...part };
    if (next.from && next.to && next.from <= next.to) save({ period: next });
  };
  return (
    <form className={classes.form} onSubmit={(event) => event.preventDefault()}>
      <Kept
        label={t('requisites.title')}
        value={draft.title}
        required
        long
        onSave={(title) => save({ title })}
      />
      <NativeSelect
        label={t('requisites.kind')}
        value={draft.kind}
        onChange={(event) => save({ kind: event.currentTarget.value as PlanKind })}
        data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <Kept
        label={t('requisites.territory')}
        value={draft.territory ?? ''}
        onSave={(territory) => save({ territory: territory === '' ? null : territory })}
      />
      <fieldset className={classes.group}>
        <legend>{t('requisites.period')}</legend>
        {!draft.period && <p className={classes.need}>{t('requisites.period.need')}</p>}
        <PeriodFields key={`${period.from}${period.to}`} from={period.from} to={period.to} onSave={span} />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('requisites.approval')}</legend>
        <Kept
          label={t('requisites.by')}
          value={approval.by ?? ''}
          onSave={(by) => approve({ by: by || null })}
        />
        <Kept
          label={t('requisites.position')}
          value={approval.position ?? ''}
          onSave={(position) => approve({ position: position || null })}
        />
        <Kept
          label={t('requisites.date')}
          type="date"
          value={approval.date ?? ''}
          onSave={(date) => approve({ date: date || null })}
        />
        <Kept
          label={t('requisites.number')}
          value={approval.number ?? ''}
          onSave={(number) => approve({ number: number || null })}
        />
      </fieldset>
      {draft.glossary.length > 0 && (
        <details className={classes.glossary}>
          <summary>{t('requisites.glossary', { count: draft.glossary.length })}</summary>
          <dl>
            {draft.glossary.map((entry) => (
              <div key={entry.short}>
                <dt>{entry.short}</dt>
                <dd>{entry.full}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </form>
  );
}

/** Both ends are typed before either is sent: a period with one end is no period. */
function PeriodFields({
  from,
  to,
  onSave,
}: {
  from: string;
  to: string;
  onSave: (period: { from: string; to: string }) => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState({ from, to });
  const wrong = typed.from !== '' && typed.to !== '' && typed.from > typed.to;
  const leave = () => (typed.from !== from || typed.to !== to) && onSave(typed);
  return (
    <>
      <TextInput
        type="date"
        label={t('requisites.from')}
        value={typed.from}
        onBlur={leave}
        onChange={(event) => setTyped({ ...typed, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('requisites.to')}
        value={typed.to}
        onBlur={leave}
        error={wrong ? t('requisites.period.wrong') : undefined}
        onChange={(event) => setTyped({ ...typed, to: event.currentTarget.value })}
      />
    </>
  );
}

function Kept({
  label,
  value,
  onSave,
  long = false,
  required = false,
  type,
}: {
  label: string;
  value: string;
  onSave: (value: string) => void;
  long?: boolean;
  required?: boolean;
  type?: 'date';
}) {
  const { t } = useLanguage();
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setText(value);
  }
  const empty = required && text.trim() === '';
  const props = {
    label,
    value: text,
    error: empty ? t('requisites.required') : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setText(event.currentTarget.value),
    onBlur: () => text !== value && !empty && onSave(text.trim()),
  };
  return long ? (
    <Textarea {...props} autosize minRows={2} maxRows={8} />
  ) : (
    <TextInput {...props} type={type ?? 'text'} />
  );
}
