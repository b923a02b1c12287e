import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import {
  audiences,
  useKeepQuestionnaire,
  useQuestionnaire,
  type Audience,
  type Item,
  type Questionnaire,
  type QuestionnaireInput,
} from '../api/waves';
import { emptyQuestionnaire, inputOf, moved, newItem, unfinished } from '../model/questionnaire';
import { ItemEditor } from './item-editor';
import classes from './waves.module.css';

/** One questionnaire: read, copied or, when it is the region's own, changed into a new edition. */
export function QuestionnairePage({ questionnaireCode }: { questionnaireCode: string }) {
  return questionnaireCode === 'new' ? (
    <Editor entry={null} start={emptyQuestionnaire} />
  ) : (
    <Existing questionnaireCode={questionnaireCode} />
  );
}

function Existing({ questionnaireCode }: { questionnaireCode: string }) {
  const { t } = useLanguage();
  const questionnaire = useQuestionnaire(questionnaireCode);
  const may = usePermitted()('wave.write');
  const [copying, copy] = useState(false);
  return (
    <Read query={questionnaire} lines={6}>
      {(found) =>
        copying ? (
          <Editor
            key="copy"
            entry={null}
            start={{ ...inputOf(found), title: t('waves.copyOf', { title: found.title }) }}
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

function leadOf(entry: Questionnaire | null) {
  if (entry === null) return 'waves.questionnaires.newLead' as const;
  return entry.mayChange
    ? ('waves.questionnaires.editLead' as const)
    : ('waves.questionnaires.readOnly' as const);
}

function Editor({
  entry,
  start,
  copy,
}: {
  entry: Questionnaire | null;
  start: QuestionnaireInput;
  copy?: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const navigate = useNavigate();
  const keep = useKeepQuestionnaire(entry);
  const [form, setForm] = useState(start);
  const readOnly = entry !== null && !entry.mayChange;
  const open = unfinished(form.items);
  const ready = form.title.trim() !== '' && form.items.length > 0 && open.length === 0;
  const put = (change: Partial<QuestionnaireInput>) => setForm({ ...form, ...change });
  const setItem = (index: number, item: Item) =>
    put({ items: form.items.map((each, at) => (at === index ? item : each)) });
  return (
    <Page
      title={entry?.title ?? t('waves.questionnaires.new')}
      lead={t(leadOf(entry))}
      above={<TextLink to="/waves/questionnaires">{t('waves.questionnaires')}</TextLink>}
      action={
        copy && (
          <Button variant={readOnly ? 'filled' : 'default'} onClick={copy}>
            {t('waves.copy')}
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
              notices.say(t('waves.questionnaires.kept', { edition: kept.edition }));
              void navigate({
                to: '/waves/questionnaires/$questionnaireCode',
                params: { questionnaireCode: kept.code },
              });
            },
            onError: (failure) => notices.fail(failure),
          });
        }}
      >
        <div className={classes.pair}>
          <TextInput
            label={t('waves.name')}
            required
            readOnly={readOnly}
            maxLength={200}
            value={form.title}
            onChange={(event) => put({ title: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('waves.for')}
            disabled={readOnly}
            value={form.audience}
            onChange={(event) => put({ audience: event.currentTarget.value as Audience })}
            data={audiences.map((each) => ({ value: each, label: t(`waves.audience.${each}`) }))}
          />
        </div>
        <Textarea
          label={t('waves.preface')}
          autosize
          readOnly={readOnly}
          maxLength={600}
          value={form.preface ?? ''}
          onChange={(event) => put({ preface: event.currentTarget.value })}
        />
        <h2 className={classes.section}>{t('waves.items')}</h2>
        {form.items.map((item, index) => (
          <ItemEditor
            key={item.code}
            item={item}
            number={index + 1}
            readOnly={readOnly}
            first={index === 0}
            last={index === form.items.length - 1}
            onChange={(next) => setItem(index, next)}
            onMove={(by) => put({ items: moved(form.items, index, by) })}
            onRemove={() => put({ items: form.items.filter((_, at) => at !== index) })}
          />
        ))}
        {!readOnly && (
          <div className={classes.foot}>
            <Button variant="default" onClick={() => put({ items: [...form.items, newItem(form.items)] })}>
              {t('waves.items.add')}
            </Button>
            <Button type="submit" loading={keep.isPending} disabled={!ready}>
              {t(entry === null ? 'waves.questionnaires.make' : 'waves.questionnaires.newEdition')}
            </Button>
            {open.length > 0 && (
              <p className={classes.quiet}>{t('waves.items.open', { count: open.length })}</p>
            )}
          </div>
        )}
      </form>
    </Page>
  );
}
