import type { DraftRow, FieldName } from '@/api/shapes';

/** The fields of a row in the order in which a person checks them. */
export const fieldNames: readonly FieldName[] = [
  'number',
  'section',
  'text',
  'deadline',
  'responsible',
  'expected',
  'schools',
];

/** A field as it is edited: names of bodies one a line, schools through commas. */
export function fieldText(row: DraftRow, field: FieldName): string {
  switch (field) {
    case 'number':
      return row.number;
    case 'section':
      return row.section;
    case 'text':
      return row.text;
    case 'deadline':
      return row.deadline.raw;
    case 'expected':
      return row.expected.raw;
    case 'responsible':
      return row.responsible.join('\n');
    case 'schools':
      return row.schools.join(', ');
  }
}

/** The field as the document prints it, which is what makes rows alike. */
export function printedText(row: DraftRow, field: FieldName): string {
  return row.readings?.[field]?.printed ?? fieldText(row, field);
}

/** Other rows whose field is printed in the same words; an empty field is like no other. */
export function alikeRows(rows: readonly DraftRow[], row: DraftRow, field: FieldName): DraftRow[] {
  const words = printedText(row, field).trim();
  if (words === '') return [];
  return rows.filter((other) => other.rowId !== row.rowId && printedText(other, field).trim() === words);
}
