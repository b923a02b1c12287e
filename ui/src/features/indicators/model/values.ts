import type { Definition, Fact, FactInput, FactState, Figure } from '../api/indicators';

/** What stands in a cell: a number, or which of the emptinesses. Zero is a number. */
export type CellKind = 'value' | 'blank' | 'not-applicable';

export function kindOf(figure: Figure): CellKind {
  if (figure.value !== null) return 'value';
  return figure.blank === 0 && figure.notApplicable > 0 ? 'not-applicable' : 'blank';
}

/** «33.3» as the language writes it. */
export function written(decimal: string, language: string): string {
  return language === 'ru' ? decimal.replace('.', ',') : decimal;
}

/** What a person types into a form: kept as typed until it is sent. */
export interface Typed {
  state: FactState;
  number: string;
  whole: string;
  yes: boolean | null;
  words: string;
}

export function typedOf(fact: Fact, measure: Definition['measure']): Typed {
  const value = fact.state === 'value';
  return {
    state: fact.state,
    number: value && measure !== 'yes-no' ? fact.number : '',
    whole: value && measure === 'parts' ? fact.whole : '',
    yes: value && measure === 'yes-no' ? fact.yes : null,
    words: fact.words,
  };
}

export type Trouble = 'reason' | 'number' | 'whole' | 'part' | null;

const decimal = /^-?\d{1,10}([.,]\d{1,4})?$/;
const count = /^\d{1,10}$/;

/** What is still missing before it can be sent; null: nothing. */
export function troubleOf(typed: Typed, definition: Pick<Definition, 'measure' | 'formula'>): Trouble {
  if (typed.state === 'not-applicable') return typed.words.trim() === '' ? 'reason' : null;
  if (typed.state === 'blank' || definition.measure === 'yes-no') return null;
  const whole = definition.measure === 'parts' || definition.formula === 'count';
  if (!(whole ? count : decimal).test(typed.number.trim())) return 'number';
  if (definition.measure !== 'parts') return null;
  if (!count.test(typed.whole.trim())) return 'whole';
  return Number(typed.number) > Number(typed.whole) ? 'part' : null;
}

/** An emptied field takes back what was stated: it is blank, never zero. */
export function settled(typed: Typed, measure: Definition['measure']): Typed {
  if (typed.state === 'not-applicable') return typed;
  const empty =
    measure === 'yes-no'
      ? typed.yes === null
      : typed.number.trim() === '' && (measure !== 'parts' || typed.whole.trim() === '');
  return { ...typed, state: empty ? 'blank' : 'value' };
}

export function inputOf(
  typed: Typed,
  holder: { organisation?: number; territory?: number },
  fact: Pick<Fact, 'year' | 'part' | 'link' | 'evidence'>,
): FactInput {
  return {
    ...holder,
    year: fact.year,
    part: fact.part,
    state: typed.state,
    number: typed.state === 'value' && typed.number !== '' ? typed.number.trim() : null,
    whole: typed.state === 'value' && typed.whole !== '' ? typed.whole.trim() : null,
    yes: typed.state === 'value' ? typed.yes : null,
    words: typed.words,
    link: fact.link,
    evidence: fact.evidence,
  };
}

const keyOf = (school: number, indicator: number, year: number, part: number) =>
  `vekha.indicator.${school}.${indicator}.${year}.${part}`;

type Place = [school: number, indicator: number, year: number, part: number];

/** What was typed and not kept by the server yet: survives a lost connection, a closed tab, an ended session. */
export function keepTyped(
  place: Place,
  version: number,
  typed: Typed,
  storage: Storage = localStorage,
): void {
  try {
    storage.setItem(keyOf(...place), JSON.stringify({ version, typed }));
  } catch {
    // A full or forbidden storage must not stop the typing.
  }
}

export function dropTyped(place: Place, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(...place));
}

/** What this device kept of that version; null when it is spoilt or older than what the server has. */
export function readTyped(place: Place, version: number, storage: Storage = localStorage): Typed | null {
  const text = storage.getItem(keyOf(...place));
  if (text === null) return null;
  try {
    const raw = JSON.parse(text) as { version?: unknown; typed?: Partial<Typed> | null } | null;
    const typed = raw?.typed;
    if (raw?.version !== version || !typed) return null;
    const states: FactState[] = ['value', 'blank', 'not-applicable'];
    const state = states.find((one) => one === typed.state);
    if (!state || typeof typed.number !== 'string' || typeof typed.whole !== 'string') return null;
    return {
      state,
      number: typed.number,
      whole: typed.whole,
      yes: typeof typed.yes === 'boolean' ? typed.yes : null,
      words: typeof typed.words === 'string' ? typed.words : '',
    };
  } catch {
    return null;
  }
}
