import { Button, Checkbox, FileButton, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { visitForms } from '../model/levels';
import { written, type Task, type VisitDraft } from '../model/visit-draft';
import { Photos } from './photos';
import type { OpenVisit } from './use-visit';
import classes from './risks.module.css';

/** The act: when, who, what was seen, what was agreed, what the school is to do. */
export function ActForm({ draft, visit, open }: { draft: VisitDraft; visit: OpenVisit; open: boolean }) {
  const { t } = useLanguage();
  const { words, server } = draft;
  const put = (change: Parameters<typeof written>[1]) => visit.write((now) => written(now, change));
  const area = (field: 'goal' | 'observations' | 'agreements') => (
    <Textarea
      label={t(`visits.page.${field}`)}
      value={words[field]}
      disabled={!open}
      maxLength={2000}
      autosize
      minRows={2}
      onChange={(event) => put({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <section className={classes.section}>
      <h2>{t('visits.page.act')}</h2>
      <div className={classes.form}>
        <div className={classes.pair}>
          <TextInput
            type="date"
            label={t('visits.page.heldOn')}
            value={words.heldOn ?? ''}
            disabled={!open}
            onChange={(event) => put({ heldOn: event.currentTarget.value || null })}
          />
          <NativeSelect
            label={t('visits.plan.form')}
            value={words.form}
            disabled={!open}
            onChange={(event) => put({ form: event.currentTarget.value as VisitDraft['words']['form'] })}
            data={visitForms.map((form) => ({ value: form, label: t(`visits.form.${form}`) }))}
          />
        </div>
        <TextInput
          label={t('visits.page.visitors')}
          value={words.visitors}
          disabled={!open}
          maxLength={2000}
          onChange={(event) => put({ visitors: event.currentTarget.value })}
        />
        {area('goal')}
        {area('observations')}
        {area('agreements')}
        <Tasks tasks={words.tasks} open={open} put={(tasks) => put({ tasks })} />
        <TextInput
          type="date"
          label={t('visits.page.nextOn')}
          value={words.nextOn ?? ''}
          disabled={!open}
          onChange={(event) => put({ nextOn: event.currentTarget.value || null })}
        />
        {open && (
          <div>
            <FileButton
              accept="image/jpeg,image/png,image/webp"
              onChange={(file) => file && void visit.addPhoto('', file)}
            >
              {(props) => (
                <Button {...props} variant="default" size="xs">
                  {t('visits.page.photo')}
                </Button>
              )}
            </FileButton>
          </div>
        )}
        <Photos code="" visit={visit} draft={draft} open={open} />
        {open && server.state === 'planned' && (
          <Checkbox
            label={t('visits.page.done')}
            description={t('visits.page.done.note')}
            checked={draft.done}
            onChange={(event) => {
              const done = event.currentTarget.checked;
              visit.write((now) => ({ ...now, done, dirty: true }));
            }}
          />
        )}
      </div>
    </section>
  );
}

function Tasks({ tasks, open, put }: { tasks: Task[]; open: boolean; put: (tasks: Task[]) => void }) {
  const { t } = useLanguage();
  const change = (index: number, part: Partial<Task>) =>
    put(tasks.map((task, at) => (at === index ? { ...task, ...part } : task)));
  return (
    <div>
      <p>{t('visits.page.tasks')}</p>
      {tasks.map((task, index) => (
        <div key={index} className={classes.row}>
          <TextInput
            label={t('visits.page.task')}
            value={task.what}
            disabled={!open}
            onChange={(event) => change(index, { what: event.currentTarget.value })}
            style={{ flex: '1 1 14rem' }}
          />
          <TextInput
            type="date"
            label={t('visits.page.until')}
            value={task.until ?? ''}
            disabled={!open}
            onChange={(event) => change(index, { until: event.currentTarget.value || null })}
          />
          {open && (
            <Button
              variant="subtle"
              size="xs"
              aria-label={t('visits.page.removeTask')}
              onClick={() => put(tasks.filter((_, at) => at !== index))}
            >
              ✕
            </Button>
          )}
        </div>
      ))}
      {open && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          onClick={() => put([...tasks, { id: null, what: '', until: null }])}
        >
          {t('visits.page.addTask')}
        </Button>
      )}
    </div>
  );
}
