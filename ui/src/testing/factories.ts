import type { Draft, DraftRow, RoadMapRow } from '@/api/shapes';

const noSchedule = {
  windows: [],
  repeat: null,
  ongoing: false,
  as_needed: false,
  reference: null,
  yearless: false,
  ambiguous: false,
};

/** A row of a draft; what a test does not name is ordinary. */
export function draftRow(part: Partial<DraftRow> & { rowId: number }): DraftRow {
  return {
    id: String(part.rowId),
    section: '',
    number: String(part.rowId),
    text: `Мероприятие ${part.rowId}`,
    responsible: [],
    deadline: { raw: '', schedule: noSchedule },
    expected: { raw: '', targets: [] },
    schools: [],
    place: { table: 1, row: part.rowId + 1 },
    confidence: 1,
    doubtful: [],
    ...part,
  };
}

export function draftOf(rows: DraftRow[], part: Partial<Draft> = {}): Draft {
  return {
    id: 7,
    version: 1,
    source: 'order.docx',
    title: 'Дорожная карта Заречного округа',
    kind: 'municipal',
    territory: null,
    period: { from: '2026-09-01', to: '2027-08-31' },
    activities: rows.length,
    doubtful: rows.reduce((sum, row) => sum + row.doubtful.length, 0),
    state: 'open',
    createdAt: '2026-11-01T08:00:00Z',
    createdBy: 'Координатор',
    approvals: [],
    sections: [],
    glossary: [],
    rows,
    findings: [],
    canUndo: false,
    canRedo: false,
    ...part,
  };
}

export function roadMapRow(part: Partial<RoadMapRow> & { id: string }): RoadMapRow {
  return {
    ...draftRow({ rowId: 1 }),
    obligations: { total: 0, overdue: 0, current: 0, upcoming: 0, needsDate: 0, checking: 0, done: 0 },
    occurrences: [],
    next: null,
    children: [],
    parentRow: null,
    ...part,
  };
}
