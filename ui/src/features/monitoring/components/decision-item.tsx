import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { useChangeDecision, type Decision } from '../api/meetings';
import { decisionStates } from '../model/search';
import classes from './monitoring.module.css';

/** One decision: who, until when, what came of it. */
export function DecisionItem({
  decision,
  may,
  withMeeting = false,
}: {
  decision: Decision;
  may: boolean;
  withMeeting?: boolean;
}) {
  const { t, shortDay } = useLanguage();
  const [editing, edit] = useState(false);
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h3>{decision.text}</h3>
        <Chip tone={decision.state === 'done' ? 'good' : decision.overdue ? 'doubt' : 'plain'}>
          {decision.overdue ? t('monitoring.decision.overdue') : t(`monitoring.decision.${decision.state}`)}
        </Chip>
      </div>
      <p className={classes.quiet}>
        {[decision.responsible, decision.organisation?.name].filter(Boolean).join(', ')}
        {` ${t('monitoring.until', { day: shortDay(decision.due) })}`}
      </p>
      {decision.words !== '' && <p>{decision.words}</p>}
      {withMeeting && (
        <p className={classes.quiet}>
          <TextLink to="/monitoring/meetings/$meetingId" params={{ meetingId: decision.meeting.id }}>
            {decision.meeting.name}, {shortDay(decision.heldOn)}
          </TextLink>
        </p>
      )}
      {decision.obligation !== null && (
        <p className={classes.quiet}>
          <TextLink to="/obligations/$obligationId" params={{ obligationId: decision.obligation }}>
            {t('monitoring.decision.obligation')}
          </TextLink>
        </p>
      )}
      {may &&
        (editing ? (
          <Change decision={decision} onClose={() => edit(false)} />
        ) : (
          <div className={classes.buttons}>
            <Button variant="default" size="compact-sm" onClick={() => edit(true)}>
              {t('monitoring.decision.say')}
            </Button>
          </div>
        ))}
    </li>
  );
}

function Change({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const change = useChangeDecision(decision);
  const [state, setState] = useState(decision.state);
  const [due, setDue] = useState(decision.due);
  const [words, setWords] = useState(decision.words);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const { text, responsible, obligation } = decision;
        change.mutate(
          { text, responsible, obligation, state, due, words },
          { onSuccess: onClose, onError: (failure) => notices.fail(failure) },
        );
      }}
    >
      <div className={classes.pair}>
        <NativeSelect
          label={t('monitoring.state')}
          value={state}
          onChange={(event) => setState(event.currentTarget.value as Decision['state'])}
          data={decisionStates.map((each) => ({ value: each, label: t(`monitoring.decision.${each}`) }))}
        />
        <TextInput
          type="date"
          label={t('monitoring.until.label')}
          required
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
      </div>
      <Textarea
        label={t('monitoring.decision.words')}
        autosize
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-md" loading={change.isPending} disabled={due === ''}>
          {t('action.save')}
        </Button>
        <Button variant="default" size="compact-md" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
