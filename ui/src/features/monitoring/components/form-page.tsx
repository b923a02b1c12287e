import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { useForm, useKeepForm, type FormEntry, type FormInput } from '../api/monitoring';
import { emptyForm, inputOf, moved, newField, rhythms, unfinished } from '../model/form';
import { FieldEditor } from './field-editor';
import classes from './monitoring.module.css';

/** One form: read, copied or, when it is the person's own, changed into a new edition. */
export function FormPage({ formCode }: { formCode: string }) {
  return formCode === 'new' ? <Editor entry={null} start={emptyForm} /> : <Existing formCode={formCode} />;
}

function Existing({ formCode }: { formCode: string }) {
  const { t } = useLanguage();
  const form = useForm(formCode);
  const may = usePermitted()('monitoring.write');
  const [copying, copy] = useState(false);
  return (
    <Read query={form} lines={6}>
      {(found) =>
        copying ? (
          <Editor
            key="copy"
            entry={null}
            start={{ ...inputOf(found), title: t('monitoring.forms.copyOf', { title: found.title }) }}
          />
        ) : (
          <Editor
            key={found.edition}
            entry={found}
            start={inputOf(found)}
            copy={may ? () => copy(true) : undefined}
          />
        )
      }
    </Read>
  );
}

function Editor({ entry, start, copy }: { entry: FormEntry | null; start: FormInput; copy?: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const navigate = useNavigate();
  const keep = useKeepForm(entry);
  const [form, setForm] = useState(start);
  const readOnly = entry !== null && !entry.mayChange;
  const open = unfinished(form);
  const ready =
    form.title.trim() !== '' && (form.fields.length > 0 || form.duties !== 'none') && open.length === 0;
  const put = (change: Partial<FormInput>) => setForm({ ...form, ...change });
  const setField = (index: number, field: FormInput['fields'][number]) =>
    put({ fields: form.fields.map((each, at) => (at === index ? field : each)) });
  return (
    <Page
      title={entry?.title ?? t('monitoring.forms.new')}
      lead={t(
        entry === null
          ? 'monitoring.forms.newLead'
          : readOnly
            ? 'monitoring.forms.readOnly'
            : 'monitoring.forms.editLead',
      )}
      above={<TextLink to="/monitoring/forms">{t('monitoring.forms')}</TextLink>}
      action={
        copy && (
          <Button variant={readOnly ? 'filled' : 'default'} onClick={copy}>
            {t('monitoring.forms.copy')}
          </Button>
        )
      }
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready || readOnly) return;
          keep.mutate(form, {
            onSuccess: (kept) => {
              notices.say(t('monitoring.forms.kept', { edition: kept.edition }));
              void navigate({ to: '/monitoring/forms/$formCode', params: { formCode: kept.code } });
            },
            onError: (failure) => notices.fail(failure),
          });
        }}
      >
        <TextInput
          label={t('monitoring.name')}
          required
          readOnly={readOnly}
          maxLength={300}
          value={form.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('monitoring.purpose')}
          autosize
          readOnly={readOnly}
          maxLength={2000}
          value={form.purpose ?? ''}
          onChange={(event) => put({ purpose: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <NativeSelect
            label={t('monitoring.respondents')}
            disabled={readOnly}
            value={form.respondents}
            onChange={(event) => put({ respondents: event.currentTarget.value as FormInput['respondents'] })}
            data={(['schools', 'municipalities'] as const).map((each) => ({
              value: each,
              label: t(`monitoring.respondents.${each}`),
            }))}
          />
          <NativeSelect
            label={t('monitoring.formDuties')}
            disabled={readOnly}
            value={form.duties}
            onChange={(event) => put({ duties: event.currentTarget.value as FormInput['duties'] })}
            data={(['none', 'checks', 'due'] as const).map((each) => ({
              value: each,
              label: t(`monitoring.formDuties.${each}`),
            }))}
          />
          <NativeSelect
            label={t('monitoring.rhythm')}
            disabled={readOnly}
            value={form.rhythm?.every ?? ''}
            onChange={(event) => {
              const every = rhythms.find((each) => each === event.currentTarget.value);
              put({ rhythm: every ? { every, days: form.rhythm?.days ?? 10 } : null });
            }}
            data={[
              { value: '', label: t('monitoring.every.none') },
              ...rhythms.map((each) => ({ value: each, label: t(`monitoring.every.${each}`) })),
            ]}
          />
          {form.rhythm && (
            <NumberInput
              label={t('monitoring.days')}
              readOnly={readOnly}
              min={0}
              max={366}
              allowDecimal={false}
              value={form.rhythm.days}
              onChange={(days) => form.rhythm && put({ rhythm: { ...form.rhythm, days: Number(days) || 0 } })}
            />
          )}
        </div>
        <h2 className={classes.section}>{t('monitoring.questions')}</h2>
        <div className={classes.rows}>
          {form.fields.map((field, index) => (
            <FieldEditor
              key={field.code}
              field={field}
              readOnly={readOnly}
              first={index === 0}
              last={index === form.fields.length - 1}
              onChange={(next) => setField(index, next)}
              onMove={(by) => put({ fields: moved(form.fields, index, by) })}
              onRemove={() => put({ fields: form.fields.filter((_, at) => at !== index) })}
            />
          ))}
        </div>
        {!readOnly && (
          <div className={classes.foot}>
            <Button
              variant="default"
              onClick={() => put({ fields: [...form.fields, newField(form.fields)] })}
            >
              {t('monitoring.questions.add')}
            </Button>
            <Button type="submit" loading={keep.isPending} disabled={!ready}>
              {t(entry === null ? 'monitoring.forms.make' : 'monitoring.forms.newEdition')}
            </Button>
            {open.length > 0 && (
              <p className={classes.quiet}>{t('monitoring.questions.open', { count: open.length })}</p>
            )}
          </div>
        )}
      </form>
    </Page>
  );
}
