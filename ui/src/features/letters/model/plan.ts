import type { ReminderPlan, ReminderRule } from '../api/letters';

const MOST_DAYS = 60;

/** What the server would refuse; null: nothing. */
export function wrongIn({ rules }: Pick<ReminderPlan, 'rules'>): 'days' | 'nobody' | 'repeated' | null {
  if (rules.some(({ moment, days }) => (moment === 'on' ? days !== 0 : !(days >= 1 && days <= MOST_DAYS))))
    return 'days';
  if (rules.some(({ to }) => to.length === 0)) return 'nobody';
  const keys = rules.map(({ moment, days, working }) => `${moment} ${days} ${working}`);
  return new Set(keys).size === keys.length ? null : 'repeated';
}

/** A rule that repeats none: the first day before the term that nobody is reminded on. */
export function newRule(plan: ReminderPlan): ReminderRule {
  const rule: ReminderRule = { moment: 'before', days: 1, working: true, to: ['executor'], letter: true };
  while (rule.days < MOST_DAYS && wrongIn({ rules: [...plan.rules, rule] }) !== null) rule.days += 1;
  return rule;
}
