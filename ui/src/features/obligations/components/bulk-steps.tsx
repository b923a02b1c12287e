import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useReturnReasons, useTakeSteps } from '@/api/queries/steps';
import type { Obligation, ObligationFilter } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { BulkResult, type BulkOutcome } from '@/ui/steps/bulk-result';
import { StepDialog } from '@/ui/steps/step-dialog';
import type { Step, StepWords } from '@/ui/steps/steps';
import classes from './obligations-page.module.css';

/** Those chosen one by one, or all that the filter lets through. */
export type Selection = ReadonlySet<number> | 'all';

const offered: readonly { step: Step; permission: string }[] = [
  { step: 'start', permission: 'obligation.carry-out' },
  { step: 'submit', permission: 'obligation.carry-out' },
  { step: 'accept', permission: 'obligation.accept' },
  { step: 'confirm', permission: 'obligation.confirm' },
  { step: 'return', permission: 'obligation.accept' },
  { step: 'move', permission: 'obligation.manage' },
  { step: 'cancel', permission: 'obligation.manage' },
];

interface BulkStepsProps {
  items: readonly Obligation[];
  total: number;
  filter: ObligationFilter;
  selection: Selection;
  select: (selection: Selection) => void;
}

/** One step for what is chosen, with what became of each. */
export function BulkSteps({ items, total, filter, selection, select }: BulkStepsProps) {
  const { t } = useLanguage();
  const notices = useNotices();
  const permitted = usePermitted();
  const reasons = useReturnReasons();
  const take = useTakeSteps();
  const [asked, setAsked] = useState<{ step: Step; key: string } | null>(null);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const steps = offered.filter(({ permission }) => permitted(permission));
  if (steps.length === 0) return null;
  const count = selection === 'all' ? total : selection.size;

  function send(words: StepWords) {
    if (!asked) return;
    take.mutate(
      {
        key: asked.key,
        body: { step: asked.step, ...words },
        ...(selection === 'all' ? { filter } : { ids: [...selection] }),
      },
      {
        onSuccess: (results) => {
          setAsked(null);
          setOutcome({
            done: results.done,
            failed: results.items
              .filter((item) => item.code !== null)
              .map((item) => ({ id: item.id, name: nameOf(items, item.id), why: item.message ?? '' })),
          });
          select(new Set<number>());
        },
        onError: (failure) => notices.fail(failure),
      },
    );
  }

  return (
    <div className={classes.bulk} role="group" aria-label={t('steps.actions')}>
      {count === 0 ? (
        <Button variant="subtle" size="compact-sm" onClick={() => select(new Set(items.map(({ id }) => id)))}>
          {t('bulk.selectShown')}
        </Button>
      ) : (
        <>
          <span role="status">
            {t(selection === 'all' ? 'bulk.selectedAll' : 'bulk.selected', { count })}
          </span>
          <Menu withinPortal={false}>
            <Menu.Target>
              <Button size="compact-sm">{t('steps.actions')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {steps.map(({ step }) => (
                <Menu.Item key={step} onClick={() => setAsked({ step, key: crypto.randomUUID() })}>
                  {t(`step.${step}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          {selection !== 'all' && total > selection.size && (
            <Button variant="subtle" size="compact-sm" onClick={() => select('all')}>
              {t('bulk.selectAll', { count: total })}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" onClick={() => select(new Set<number>())}>
            {t('bulk.clear')}
          </Button>
        </>
      )}
      {asked && (
        <StepDialog
          step={asked.step}
          count={count}
          reasons={reasons}
          busy={take.isPending}
          send={send}
          close={() => setAsked(null)}
        />
      )}
      {outcome && <BulkResult outcome={outcome} close={() => setOutcome(null)} />}
    </div>
  );
}

function nameOf(items: readonly Obligation[], id: number): string {
  const item = items.find((each) => each.id === id);
  return item ? `${item.addressee.name}, ${item.number} ${item.text}` : `№ ${id}`;
}
