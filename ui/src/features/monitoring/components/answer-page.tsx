import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '@/api/refusal';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Failed, Read } from '@/ui/states';
import {
  useAnswer,
  useCheckAnswer,
  useRecallAnswer,
  useSubmitAnswer,
  type AnswerDetail,
} from '../api/monitoring';
import { dropDraft } from '../model/draft';
import { useAutosave } from '../model/use-autosave';
import { missingFields, sectionsOf, unansweredChecks } from '../model/values';
import { DutiesInput } from './duties-input';
import { FieldInput } from './field-input';
import classes from './monitoring.module.css';

/** One addressee's answer: filled in here by the school, looked at here by who checks. */
export function AnswerPage({ answerId }: { answerId: number }) {
  const answer = useAnswer(answerId);
  return (
    <Read query={answer} lines={6}>
      {(found) => (
        // Another state is another page: what was typed before it belongs to the past.
        <AnswerView
          key={`${answerId}-${found.answer.state}`}
          detail={found}
          again={() => void answer.refetch()}
        />
      )}
    </Read>
  );
}

const sent = (state: AnswerDetail['answer']['state']) => state === 'submitted' || state === 'accepted';

function AnswerView({ detail, again }: { detail: AnswerDetail; again: () => void }) {
  const { t, span, shortDay } = useLanguage();
  const { answer, round, form } = detail;
  const editable = detail.mayAnswer && !sent(answer.state);
  const { values, notes, saving, failure, change, save, settle } = useAutosave(detail, editable);
  const [strict, setStrict] = useState(false);
  const missing = missingFields(form.fields, values);
  const unsaid = unansweredChecks(detail.duties, notes);
  return (
    <Page
      title={answer.name}
      lead={`${t('monitoring.period')}: ${span(round.from, round.to)}. ${t('monitoring.due')}: ${shortDay(round.due)}`}
      above={
        <TextLink to="/monitoring/rounds/$roundId" params={{ roundId: round.id }}>
          {round.title}
        </TextLink>
      }
      action={
        <Chip tone={answer.state === 'accepted' ? 'good' : answer.state === 'returned' ? 'doubt' : 'plain'}>
          {t(`monitoring.answer.${answer.state}`)}
        </Chip>
      }
    >
      {answer.state === 'returned' && (
        <p className={classes.returned} role="status">
          <b>{t('monitoring.returnedBy', { who: answer.checker })}</b> {answer.words}
        </p>
      )}
      {answer.state === 'accepted' && answer.words !== '' && <p className={classes.told}>{answer.words}</p>}
      {answer.submittedOn && (
        <p className={classes.quiet}>
          {t('monitoring.sentBy', { who: answer.submitter, day: shortDay(answer.submittedOn) })}
        </p>
      )}
      {saving === 'conflict' && <Failed failure={failure} retry={again} />}
      {sectionsOf(form.fields).map((section) => (
        <section key={section.fields[0]?.code} className={classes.form}>
          {section.title !== '' && <h2 className={classes.section}>{section.title}</h2>}
          {section.fields.map((field) => (
            <FieldInput
              key={field.code}
              field={field}
              value={values[field.code] ?? null}
              wanted={strict && missing.includes(field.code)}
              readOnly={!editable}
              onChange={(value) => change({ values: { ...values, [field.code]: value } })}
            />
          ))}
        </section>
      ))}
      {detail.duties.length > 0 && (
        <DutiesInput
          duties={detail.duties}
          notes={notes}
          wanted={strict ? unsaid : []}
          readOnly={!editable}
          onChange={(next) => change({ notes: next })}
        />
      )}
      {editable && (
        <Sending
          detail={detail}
          left={missing.length + unsaid.length}
          saving={saving}
          failure={failure}
          save={save}
          settle={settle}
          onMissing={() => {
            setStrict(true);
            const first = missing[0] ? `field-${missing[0]}` : `duty-${unsaid[0]}`;
            document.getElementById(first)?.scrollIntoView({ block: 'center' });
          }}
        />
      )}
      {detail.mayAnswer && answer.state === 'submitted' && <Recall detail={detail} />}
      {detail.mayCheck && sent(answer.state) && <Verdict detail={detail} />}
    </Page>
  );
}

function Sending({
  detail,
  left,
  saving,
  failure,
  save,
  settle,
  onMissing,
}: {
  detail: AnswerDetail;
  left: number;
  saving: ReturnType<typeof useAutosave>['saving'];
  failure: unknown;
  save: () => Promise<void>;
  settle: ReturnType<typeof useAutosave>['settle'];
  onMissing: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const submit = useSubmitAnswer(detail.answer.id);
  const send = async () => {
    if (left > 0) {
      onMissing();
      return;
    }
    const command = await settle();
    submit.mutate(command, {
      onSuccess: (done) => {
        dropDraft(detail.answer.id);
        notices.say(
          done.stepsRefused.length > 0
            ? t('monitoring.sent.steps', { count: done.stepsRefused.length })
            : t('monitoring.sent.done'),
        );
      },
      onError: (problem) => notices.fail(problem),
    });
  };
  return (
    <div className={classes.foot}>
      <Button loading={submit.isPending} disabled={saving === 'conflict'} onClick={() => void send()}>
        {t('monitoring.send')}
      </Button>
      <Button
        variant="default"
        disabled={saving === 'kept' || saving === 'saving'}
        onClick={() => void save()}
      >
        {t('monitoring.saveDraft')}
      </Button>
      <p
        className={saving === 'refused' || saving === 'conflict' ? classes.bad : classes.quiet}
        role="status"
      >
        {t(`monitoring.saving.${saving}`)}
        {saving === 'refused' && failure instanceof Refusal && ` (${failure.code})`}
        {left > 0 && ` ${t('monitoring.left', { count: left })}`}
      </p>
    </div>
  );
}

function Recall({ detail }: { detail: AnswerDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const recall = useRecallAnswer(detail.answer.id);
  return (
    <div className={classes.foot}>
      <Button
        variant="default"
        loading={recall.isPending}
        onClick={() => recall.mutate(detail.answer.version, { onError: (problem) => notices.fail(problem) })}
      >
        {t('monitoring.recall')}
      </Button>
      <p className={classes.quiet}>{t('monitoring.recall.words')}</p>
    </div>
  );
}

function Verdict({ detail }: { detail: AnswerDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const check = useCheckAnswer(detail.answer.id);
  const [words, setWords] = useState('');
  const give = (verdict: 'accept' | 'return') =>
    check.mutate(
      { version: detail.answer.version, verdict, words },
      {
        onSuccess: () => notices.say(t(`monitoring.verdict.${verdict}.done`)),
        onError: (problem) => notices.fail(problem),
      },
    );
  return (
    <section className={classes.form}>
      <h2 className={classes.section}>{t('monitoring.verdict')}</h2>
      <Textarea
        label={t('monitoring.verdict.words')}
        autosize
        minRows={2}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        {detail.answer.state === 'submitted' && (
          <Button loading={check.isPending} onClick={() => give('accept')}>
            {t('monitoring.accept')}
          </Button>
        )}
        <Button
          variant="default"
          loading={check.isPending}
          disabled={words.trim() === ''}
          onClick={() => give('return')}
        >
          {t('monitoring.return')}
        </Button>
      </div>
    </section>
  );
}
