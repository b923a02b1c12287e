import type { Field, Form, FormInput } from '../api/monitoring';

export const fieldKinds = ['text', 'number', 'yes-no', 'choice', 'date', 'link', 'rows'] as const;
export const rhythms = [
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
  'school-quarter',
  'school-half-year',
  'school-year',
] as const;

export const emptyForm: FormInput = {
  title: '',
  purpose: '',
  respondents: 'schools',
  duties: 'none',
  rhythm: null,
  fields: [],
};

export function inputOf(form: Form): FormInput {
  const { title, purpose, respondents, duties, rhythm, fields } = form;
  return { title, purpose, respondents, duties, rhythm, fields };
}

/** A code that none of the fields has: rounds are compared by it, so it never changes afterwards. */
export function freshCode(fields: readonly Field[]): string {
  const taken = new Set(fields.map((field) => field.code));
  for (let number = fields.length + 1; ; ++number) {
    const code = `q${number}`;
    if (!taken.has(code)) return code;
  }
}

export function newField(fields: readonly Field[]): Field {
  return {
    code: freshCode(fields),
    kind: 'text',
    label: '',
    section: '',
    hint: '',
    unit: '',
    obligatory: false,
    notApplicable: false,
    choices: [],
    columns: [],
  };
}

/** The same list with the field one place up or down. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const next = [...items];
  const [item] = next.splice(index, 1);
  if (item === undefined) return next;
  next.splice(Math.max(0, index + by), 0, item);
  return next;
}

/** What must be finished before the form can be kept: the same rule as the server's. */
export function unfinished(form: FormInput): string[] {
  const bad = (field: Field, column: boolean): boolean =>
    field.label.trim() === '' ||
    (field.kind === 'choice' && (field.choices ?? []).length < 2) ||
    (field.kind === 'rows' &&
      (column ||
        (field.columns ?? []).length === 0 ||
        (field.columns ?? []).some((each) => bad(each, true))));
  return form.fields.filter((field) => bad(field, false)).map((field) => field.code);
}
