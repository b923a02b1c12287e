import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useReturnReasons, useTakeSteps } from '@/api/queries/steps';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import type { BulkOutcome } from '@/ui/steps/bulk-result';
import { StepDialog } from '@/ui/steps/step-dialog';
import type { StepWords } from '@/ui/steps/steps';
import type { ReviewItem } from '../api/review';
import type { ReviewList } from '../model/search';
import classes from './review-page.module.css';

type Verdict = 'accept' | 'return' | 'confirm';

interface BulkBarProps {
  list: ReviewList;
  items: readonly ReviewItem[];
  chosen: ReadonlySet<number>;
  choose: (ids: ReadonlySet<number>) => void;
  /** What became of each: told by the page, for this bar goes with the last row. */
  done: (outcome: BulkOutcome) => void;
}

/** One verdict for many: chosen, confirmed in a dialog, and told one by one where it did not go through. */
export function BulkBar({ list, items, chosen, choose, done }: BulkBarProps) {
  const { t } = useLanguage();
  const notices = useNotices();
  const permitted = usePermitted();
  const reasons = useReturnReasons();
  const take = useTakeSteps();
  const [asked, setAsked] = useState<{ step: Verdict; key: string; ids: number[] } | null>(null);
  const verdicts: Verdict[] = [
    ...(list !== 'confirm' && permitted('obligation.accept') ? (['accept'] as const) : []),
    ...(permitted('obligation.confirm') ? (['confirm'] as const) : []),
    ...(permitted('obligation.accept') ? (['return'] as const) : []),
  ];

  function send(words: StepWords) {
    if (!asked) return;
    const names = new Map(
      items.map(({ obligation }) => [
        obligation.id,
        `${obligation.addressee.name}, ${obligation.number} ${obligation.text}`,
      ]),
    );
    take.mutate(
      { key: asked.key, ids: asked.ids, body: { step: asked.step, ...words } },
      {
        onSuccess: (results) => {
          setAsked(null);
          done({
            done: results.done,
            failed: results.items
              .filter((item) => item.code !== null)
              .map((item) => ({
                id: item.id,
                name: names.get(item.id) ?? `№ ${item.id}`,
                why: item.message ?? item.code ?? '',
              })),
          });
        },
        onError: (failure) => notices.fail(failure),
      },
    );
  }

  return (
    <div className={classes.bulk}>
      <Checkbox
        label={chosen.size > 0 ? t('bulk.selected', { count: chosen.size }) : t('bulk.selectShown')}
        checked={chosen.size === items.length}
        indeterminate={chosen.size > 0 && chosen.size < items.length}
        onChange={() =>
          choose(
            chosen.size === items.length
              ? new Set<number>()
              : new Set(items.map(({ obligation }) => obligation.id)),
          )
        }
      />
      {chosen.size > 0 && (
        <div className={classes.verdicts}>
          {verdicts.map((step, index) => (
            <Button
              key={step}
              size="xs"
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => setAsked({ step, key: crypto.randomUUID(), ids: [...chosen] })}
            >
              {t(`step.${step}`)}
            </Button>
          ))}
        </div>
      )}
      {asked && (
        <StepDialog
          step={asked.step}
          count={asked.ids.length}
          reasons={reasons}
          busy={take.isPending}
          send={send}
          close={() => setAsked(null)}
        />
      )}
    </div>
  );
}
