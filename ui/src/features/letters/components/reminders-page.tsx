import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import {
  useKeepReminderPlan,
  useReminderPlan,
  type ReminderPlan,
  type ReminderRule,
  type StoredPlan,
} from '../api/letters';
import { hourOptions } from '../model/hours';
import { newRule, wrongIn } from '../model/plan';
import classes from './letters.module.css';

const MOST_RULES = 12;
const RECIPIENTS = ['executor', 'curator', 'coordinator', 'superior'] as const;

/** «Напоминания»: when people of the territory are told of their terms. */
export function RemindersPage() {
  const { t } = useLanguage();
  const plan = useReminderPlan();
  return (
    <Page title={t('reminders.title')} lead={t('reminders.lead')}>
      <Read query={plan} lines={6}>
        {(stored) => <PlanForm key={`${stored.of} ${stored.version}`} stored={stored} />}
      </Read>
    </Page>
  );
}

function PlanForm({ stored }: { stored: StoredPlan }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const keep = useKeepReminderPlan();
  const may = usePermitted()('reminder.write');
  const [plan, setPlan] = useState(stored.plan);
  const changed = JSON.stringify(plan) !== JSON.stringify(stored.plan);
  const wrong = wrongIn(plan);
  const set = (at: number, rule: ReminderRule) =>
    setPlan({ ...plan, rules: plan.rules.map((each, index) => (index === at ? rule : each)) });
  const save = (body: ReminderPlan | null) =>
    keep.mutate(
      { plan: body, version: stored.version },
      { onSuccess: () => notices.say(t('reminders.saved')), onError: notices.fail },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong === null) save(plan);
      }}
    >
      <p className={classes.quiet}>
        {t(
          stored.of === null
            ? 'reminders.ofProgram'
            : stored.version > 0
              ? 'reminders.own'
              : 'reminders.fromAbove',
        )}
      </p>
      <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 0 }}>
        <ul className={classes.rules}>
          {plan.rules.map((rule, index) => (
            <RuleLine
              key={index}
              rule={rule}
              onChange={(next) => set(index, next)}
              onRemove={() => setPlan({ ...plan, rules: plan.rules.filter((_, at) => at !== index) })}
            />
          ))}
        </ul>
        {may && plan.rules.length < MOST_RULES && (
          <Button
            variant="default"
            onClick={() => setPlan({ ...plan, rules: [...plan.rules, newRule(plan)] })}
          >
            {t('reminders.add')}
          </Button>
        )}
        <div className={classes.row}>
          {(['hour', 'quietFrom', 'quietTo'] as const).map((name) => (
            <NativeSelect
              key={name}
              label={t(`reminders.${name}`)}
              value={String(plan[name])}
              data={hourOptions()}
              onChange={(event) => setPlan({ ...plan, [name]: Number(event.currentTarget.value) })}
            />
          ))}
        </div>
      </fieldset>
      {wrong !== null && <p className={classes.wrong}>{t(`reminders.wrong.${wrong}`)}</p>}
      {may && (
        <div className={classes.buttons}>
          {changed && wrong === null && (
            <Button type="submit" loading={keep.isPending}>
              {t('action.save')}
            </Button>
          )}
          {changed && (
            <Button variant="default" onClick={() => setPlan(stored.plan)}>
              {t('reminders.back')}
            </Button>
          )}
          {stored.version > 0 && !changed && (
            <Button variant="default" loading={keep.isPending} onClick={() => save(null)}>
              {t('reminders.drop')}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

function RuleLine({
  rule,
  onChange,
  onRemove,
}: {
  rule: ReminderRule;
  onChange: (rule: ReminderRule) => void;
  onRemove: () => void;
}) {
  const { t } = useLanguage();
  const moments = ['before', 'on', 'after'] as const;
  return (
    <li className={classes.rule}>
      <NativeSelect
        label={t('reminders.moment')}
        value={rule.moment}
        data={moments.map((value) => ({ value, label: t(`reminders.moment.${value}`) }))}
        onChange={(event) => {
          const moment = event.currentTarget.value as ReminderRule['moment'];
          onChange({ ...rule, moment, days: moment === 'on' ? 0 : Math.max(rule.days, 1) });
        }}
      />
      <TextInput
        type="number"
        label={t('reminders.days')}
        min={rule.moment === 'on' ? 0 : 1}
        max={rule.moment === 'on' ? 0 : 60}
        readOnly={rule.moment === 'on'}
        value={rule.days}
        onChange={(event) => onChange({ ...rule, days: Math.trunc(Number(event.currentTarget.value)) })}
      />
      <NativeSelect
        label={t('reminders.counted')}
        value={rule.working ? 'working' : 'calendar'}
        data={[
          { value: 'working', label: t('reminders.working') },
          { value: 'calendar', label: t('reminders.calendar') },
        ]}
        onChange={(event) => onChange({ ...rule, working: event.currentTarget.value === 'working' })}
      />
      <fieldset className={classes.to}>
        <legend>{t('reminders.to')}</legend>
        {RECIPIENTS.map((recipient) => (
          <Checkbox
            key={recipient}
            label={t(`reminders.to.${recipient}`)}
            checked={rule.to.includes(recipient)}
            onChange={(event) =>
              onChange({
                ...rule,
                to: RECIPIENTS.filter((each) =>
                  each === recipient ? event.currentTarget.checked : rule.to.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <Checkbox
        label={t('reminders.letter')}
        checked={rule.letter}
        onChange={(event) => onChange({ ...rule, letter: event.currentTarget.checked })}
      />
      <Button variant="subtle" size="compact-sm" onClick={onRemove}>
        {t('reminders.remove')}
      </Button>
    </li>
  );
}
