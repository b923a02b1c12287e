import type { ImportedCounts, ResultColumns, ResultFile, ResultReading } from '../api/result-files';

/** Years that a file may be about: this one and some before it. */
export function yearsToChoose(today: Date): number[] {
  const most = 12;
  return Array.from({ length: most }, (_, back) => today.getFullYear() - back);
}

/** The reading with one heading meaning a field, or nothing. A field is read from one column. */
export function withField(reading: ResultReading, heading: string, field: string): ResultReading {
  const others = (reading.mapping ?? []).filter((each) => each.heading !== heading && each.field !== field);
  return { ...reading, mapping: field === '' ? others : [...others, { heading, field }] };
}

/** Without a school, its participants and how they did a table of exams says nothing. */
export function missingFields(columns: ResultColumns, reading: ResultReading): string[] {
  const said = (reading.mapping ?? []).map((each) => each.field);
  const missing = [];
  if (!said.includes('school') && !said.includes('name')) missing.push('school');
  if (!said.includes('participants')) missing.push('participants');
  if (!['below', 'mean', 'mark2'].some((field) => said.includes(field))) missing.push('below');
  return columns.file.kind === 'unknown' ? missing : [];
}

export function all(counts: ImportedCounts): number {
  return counts.fresh + counts.replaced + counts.same;
}

/** Whether applying the file would change anything. */
export function hasSomething(file: ResultFile & { protocol: { tables: number; waiting: number } }): boolean {
  return all(file.cells) + all(file.values) + file.protocol.tables + file.protocol.waiting > 0;
}
