import type { Item, Questionnaire, QuestionnaireInput } from '../api/waves';

export const itemKinds = ['agreement', 'frequency', 'yes-no', 'share', 'number', 'choice'] as const;

/** The risks of the catalogue, in its order. */
export const riskCodes = [
  'G1.EQUIP',
  'G1.STAFF',
  'G1.COMP',
  'G2.LEAD',
  'G2.OBJ',
  'G2.COLLAB',
  'G2.FAIL',
  'G2.INCL',
  'G2.LANG',
  'G2.CAREER',
  'G3.WELL',
  'G3.TEACH',
  'G3.MOTIV',
  'G3.DISC',
  'G3.PAR',
  'G3.PUBL',
  'G3.UPBR',
] as const;
export type RiskCode = (typeof riskCodes)[number];

export const emptyQuestionnaire: QuestionnaireInput = {
  title: '',
  preface: '',
  audience: 'teachers',
  items: [],
};

/** What is sent of a questionnaire that was read. */
export function inputOf({ title, preface, audience, items }: Questionnaire): QuestionnaireInput {
  return { title, preface, audience, items };
}

/** An item with a code that no other has. */
export function newItem(items: readonly Item[]): Item {
  const taken = new Set(items.map((each) => each.code));
  let number = items.length + 1;
  while (taken.has(`Q${number}`)) number += 1;
  return { code: `Q${number}`, kind: 'agreement', text: '', worst: 'low', weight: 1, risks: [] };
}

/** The same item as another kind: with the bounds or choices that this one needs, without those of the other. */
export function ofKind(item: Item, kind: Item['kind']): Item {
  const measured = kind === 'share' || kind === 'number';
  return {
    ...item,
    kind,
    range: measured ? (item.range ?? { best: 0, worst: 50, most: 100 }) : null,
    choices:
      kind === 'choice'
        ? item.choices && item.choices.length > 1
          ? item.choices
          : [
              { text: '', badness: 0 },
              { text: '', badness: 100 },
            ]
        : [],
  };
}

/** Items that cannot be asked yet. */
export function unfinished(items: readonly Item[]): Item[] {
  return items.filter(
    (item) =>
      item.text.trim() === '' ||
      item.risks.length === 0 ||
      (item.range && item.range.best === item.range.worst) ||
      (item.choices ?? []).some((choice) => choice.text.trim() === ''),
  );
}

export function moved<Row>(rows: readonly Row[], index: number, by: -1 | 1): Row[] {
  const next = [...rows];
  const [row] = next.splice(index, 1);
  if (row !== undefined) next.splice(index + by, 0, row);
  return next;
}
