import { describe, expect, it } from 'vitest';
import type { ReminderPlan, ReminderRule } from '../api/letters';
import { newRule, wrongIn } from './plan';

const rule = (change: Partial<ReminderRule>): ReminderRule => ({
  moment: 'before',
  days: 1,
  working: true,
  to: ['executor'],
  letter: true,
  ...change,
});
const plan = (...rules: ReminderRule[]): ReminderPlan => ({ hour: 8, quietFrom: 21, quietTo: 7, rules });

describe('rules of reminders', () => {
  it('says before the server what cannot be kept', () => {
    expect(wrongIn(plan())).toBeNull();
    expect(wrongIn(plan(rule({ days: 0 })))).toBe('days');
    expect(wrongIn(plan(rule({ days: 61 })))).toBe('days');
    expect(wrongIn(plan(rule({ days: Number.NaN })))).toBe('days');
    expect(wrongIn(plan(rule({ moment: 'on', days: 1 })))).toBe('days');
    expect(wrongIn(plan(rule({ moment: 'on', days: 0 })))).toBeNull();
    expect(wrongIn(plan(rule({ to: [] })))).toBe('nobody');
    expect(wrongIn(plan(rule({}), rule({ to: ['curator'] })))).toBe('repeated');
    expect(wrongIn(plan(rule({}), rule({ working: false })))).toBeNull();
  });

  it('offers a rule that repeats none', () => {
    expect(newRule(plan(rule({}), rule({ days: 2 }))).days).toBe(3);
  });
});
