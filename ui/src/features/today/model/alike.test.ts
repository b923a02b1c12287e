import { describe, expect, it } from 'vitest';
import type { Obligation } from '@/api/shapes';
import { alikeDuties } from './alike';

function duty(id: number, activity: string, to: string | null, name: string): Obligation {
  return {
    id,
    version: 1,
    roadMapId: 1,
    roadMapTitle: 'Карта',
    activity,
    number: activity,
    text: 'Провести собеседование',
    addressee: { id, name },
    lead: false,
    occurrence: { number: 1, from: null, to, kind: to ? 'dated' : 'undated' },
    state: to ? 'overdue' : 'needs-date',
    words: '',
    progress: 'planned',
    stage: 'owed',
    territoryId: 1,
    submittedAt: null,
    submittedOn: null,
    checkedAt: null,
    checker: null,
    returnReason: null,
    termWas: null,
    replacedBy: null,
    acceptance: null,
    goneWhy: null,
  };
}

describe('duties of «Сегодня»', () => {
  it('stand in one line when only those who owe them differ', () => {
    const lines = alikeDuties([
      duty(1, '1.1', '2026-11-01', 'СОШ № 2'),
      duty(2, '1.2', '2026-11-01', 'СОШ № 2'),
      duty(3, '1.1', '2026-11-01', 'СОШ № 3'),
    ]);
    expect(lines.map((line) => [line.first.id, line.names])).toEqual([
      [1, ['СОШ № 2', 'СОШ № 3']],
      [2, ['СОШ № 2']],
    ]);
  });

  it('stay apart when the term differs', () => {
    expect(
      alikeDuties([
        duty(1, '1.1', '2026-11-01', 'СОШ № 2'),
        duty(2, '1.1', '2026-12-01', 'СОШ № 2'),
        duty(3, '1.1', null, 'СОШ № 2'),
      ]),
    ).toHaveLength(3);
  });
});
