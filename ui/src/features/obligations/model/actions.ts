import type { Step } from '@/ui/steps/steps';

/** Steps that carry the duty on, the likeliest first. */
const onward: readonly Step[] = [
  'accept',
  'confirm',
  'submit',
  'return',
  'start',
  'recall',
  'reopen',
  'restore',
];

/** How steps are offered: the first one onward as the main button, two more beside it, changes of the duty in a menu. */
export function actionsOf(steps: readonly Step[]): { main: Step | undefined; beside: Step[]; more: Step[] } {
  const forward = onward.filter((step) => steps.includes(step));
  const rest = steps.filter((step) => !onward.includes(step));
  const [main, ...others] = forward.length > 0 ? forward : rest;
  return {
    main,
    beside: forward.length > 0 ? others.slice(0, 2) : [],
    more: forward.length > 0 ? [...others.slice(2), ...rest] : others,
  };
}
