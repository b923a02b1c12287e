import type { RegisterImport, RegisterKind } from '../api/imports';

export const kinds = ['organisations', 'territories', 'people', 'groups', 'assignments'] as const;
/** What rows of the check a person looks at. */
export const shows = ['failed', 'warned', 'created', 'updated', 'unchanged'] as const;
export type Show = (typeof shows)[number];
export const steps = ['columns', 'check', 'run'] as const;
export type Step = (typeof steps)[number];

export interface ImportsSearch {
  kind?: RegisterKind;
}

export function readImportsSearch(raw: Record<string, unknown>): ImportsSearch {
  return { kind: kinds.find((kind) => kind === raw['kind']) };
}

export interface ImportSearch {
  step?: Step;
  show?: Show;
}

export function readImportSearch(raw: Record<string, unknown>): ImportSearch {
  return {
    step: steps.find((step) => step === raw['step']),
    show: shows.find((show) => show === raw['show']),
  };
}

/** The step that the state of an import allows: the one asked for, if it is not behind or ahead of what was done. */
export function stepOf(shown: RegisterImport, asked: Step | undefined): Step {
  if (shown.state === 'mapping') return 'columns';
  if (shown.state === 'checked') return asked === 'columns' ? 'columns' : 'check';
  return asked === 'check' ? 'check' : 'run';
}

/** What to look at first: errors, then warnings, then what will be done. */
export function firstShow(counts: {
  failed: number;
  warned: number;
  created: number;
  updated: number;
}): Show {
  return (
    (['failed', 'warned', 'created', 'updated'] as const).find((show) => counts[show] > 0) ?? 'unchanged'
  );
}
