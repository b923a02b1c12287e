import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import {
  useCuratedSchools,
  useCurators,
  usePropose,
  type CuratorProposal,
  type ProposedPair,
} from '../api/curators';
import { draftFrom, withPair, type BoardSearch, type Draft } from '../model/board';
import { Board } from './board';
import { BoardFilters } from './board-filters';
import { CandidateDialog } from './candidate-dialog';
import classes from './curators.module.css';
import { DraftPanel } from './draft-panel';
import { Statistics } from './statistics';
import { usualWeights, WeightsDialog, type Weights } from './weights-dialog';

/** Schools left, curators right; what is chosen gathers in a draft that one order puts into force. */
export function CuratorsPage({ search }: { search: BoardSearch }) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const notices = useNotices();
  const navigate = useNavigate();
  const propose = usePropose();
  const [draft, setDraft] = useState<Draft>(new Map());
  const [proposal, setProposal] = useState<CuratorProposal | null>(null);
  const [weights, setWeights] = useState<Weights>(usualWeights);
  const schools = useCuratedSchools({ group: search.group, covered: search.covered, text: search.q });
  const curators = useCurators({
    trait: search.trait,
    active: search.trait === undefined ? undefined : true,
    free: search.free,
    state: search.candidates || search.trait !== undefined ? undefined : 'selected',
  });
  const mayWrite = permitted('curator.write');
  const go = (change: BoardSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });

  async function proposeAll() {
    try {
      const made = await propose.mutateAsync({
        group: search.group ?? null,
        weights,
        fixed: [...draft.values()]
          .filter((pair) => pair.byHand)
          .map((pair) => ({ school: pair.school.id, curator: pair.curator.id })),
      });
      setProposal(made);
      setDraft(draftFrom(made.pairs));
      if (made.pairs.every((pair: ProposedPair) => pair.change === 'kept') && made.unserved.length === 0)
        notices.say(t('curators.draft.none'));
    } catch (failure) {
      notices.fail(failure);
    }
  }
  const actions = (
    <>
      <Button
        variant="default"
        component="a"
        href={`/api/v1/curators/export?format=xlsx${search.trait ? `&trait=${search.trait}&active=true` : ''}`}
      >
        {t('curators.export')}
      </Button>
      {mayWrite && <CandidateDialog />}
      {mayWrite && (
        <Button loading={propose.isPending} onClick={() => void proposeAll()}>
          {t('curators.propose')}
        </Button>
      )}
    </>
  );
  return (
    <Page title={t('curators.title')} lead={t('curators.lead')} action={actions} wide>
      <Statistics search={search} go={go} />
      <Read query={curators} lines={6}>
        {(people) => (
          <>
            {(draft.size > 0 || proposal !== null) && (
              <DraftPanel
                draft={draft}
                proposal={proposal}
                curators={people.items}
                change={setDraft}
                clear={() => {
                  setDraft(new Map());
                  setProposal(null);
                }}
              />
            )}
            <BoardFilters search={search} go={go} schools={schools.data?.items ?? []}>
              {mayWrite && <WeightsDialog weights={weights} change={setWeights} />}
            </BoardFilters>
            {mayWrite && <p className={classes.note}>{t('curators.howto')}</p>}
            <Read query={schools} lines={6}>
              {(found) => (
                <Board
                  schools={found.items}
                  curators={people.items}
                  draft={draft}
                  pair={mayWrite ? (school, curator) => setDraft(withPair(draft, school, curator)) : null}
                />
              )}
            </Read>
          </>
        )}
      </Read>
    </Page>
  );
}
