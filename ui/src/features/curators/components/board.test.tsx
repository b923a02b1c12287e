import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderUi } from '@/testing/render';
import type { CuratedSchool, Curator } from '../api/curators';
import { withPair, type Draft } from '../model/board';
import { Board } from './board';

const school = (id: number): CuratedSchool => ({
  id,
  name: `СОШ № ${id}`,
  code: '',
  territory: { id: 1, name: 'Заречный округ' },
  onMap: false,
  groups: ['ШНОР'],
  risks: [],
  subjects: [],
  needsVersion: 0,
  assignments: [],
});

const curator = (id: number, name: string, ownSchool?: number): Curator => ({
  person: {
    id,
    name,
    position: '',
    territory: { id: 1, name: 'Заречный округ' },
    organisation: ownSchool === undefined ? null : { id: ownSchool, name: `СОШ № ${ownSchool}` },
    closedOn: null,
  },
  state: 'selected',
  load: 0,
  limit: 2,
  assignments: [],
  associations: [],
  platforms: [],
  federalProjects: [],
  courses: [],
  experienceYears: 0,
  head: false,
  subjects: [],
  risks: [],
  answers: {},
  score: 80,
  advice: 'select',
  consentOn: '2026-09-01',
  basis: '',
  note: '',
  version: 2,
});

const schools = [school(1), school(2), school(3)];
const curators = [curator(7, 'Белов Иван Ильич', 2), curator(8, 'Ладогина Мария Петровна')];

function Held() {
  const [draft, setDraft] = useState<Draft>(new Map());
  return (
    <Board
      schools={schools}
      curators={curators}
      draft={draft}
      pair={(one, person) => setDraft(withPair(draft, one, person))}
    />
  );
}

async function show() {
  const root = createRootRoute({ component: Held });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  await router.load();
  renderUi(<RouterProvider router={router as never} />);
  await act(async () => {});
  const [left, right] = await screen.findAllByRole('listbox');
  return { left: within(left!), right: within(right!) };
}

describe('the board by keyboard', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(
        new Response('{"questions":[],"risks":[]}', { headers: { 'Content-Type': 'application/json' } }),
      ),
    );
  });

  it('pairs a school with a curator by arrows and Enter, says it aloud and goes on to the next school', async () => {
    const { left, right } = await show();
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toBe(left.getAllByRole('option')[0]);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(screen.getByRole('status').textContent).toContain('Выбрана СОШ № 3');
    expect(document.activeElement).toBe(right.getAllByRole('option')[0]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByRole('status').textContent).toContain('СОШ № 3: Ладогина Мария Петровна');
    expect(left.getByText(/станет: Ладогина/)).toBeTruthy();
    expect(right.getByText(/1 из 2/)).toBeTruthy();
  });

  it('refuses a curator of the own school and says why', async () => {
    const { left, right } = await show();
    const user = userEvent.setup();
    await user.click(left.getByText('СОШ № 2'));
    const own = right.getAllByRole('option')[0]!;
    expect(own.getAttribute('aria-disabled')).toBe('true');
    await user.click(own);
    expect(screen.getByRole('status').textContent).toContain('своя школа');
    expect(left.queryByText(/станет/)).toBeNull();
  });
});
