import { ActionIcon, Tooltip } from '@mantine/core';
import type { Draft } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { IconDown, IconUp } from '@/ui/icons';
import type { ReviewSearch, Shown } from '../model/search';
import classes from './review-page.module.css';

/** What of the draft is shown, and the way from doubt to doubt. */
export function ReviewTabs({
  draft,
  shown,
  onShow,
  onWalk,
}: {
  draft: Draft;
  shown: Shown;
  onShow: (search: ReviewSearch) => void;
  onWalk: (step: 1 | -1) => void;
}) {
  const { t } = useLanguage();
  const hasGoals = Boolean(draft.goals?.length || draft.participants?.length);
  return (
    <nav className={classes.tabs} aria-label={t('draft.parts')}>
      <Tab shown={shown} value="all" onShow={onShow} label={t('draft.rows', { count: draft.rows.length })} />
      <Tab
        shown={shown}
        value="check"
        onShow={onShow}
        label={t('draft.toCheck', { count: draft.doubtful })}
        marked={draft.doubtful > 0}
      />
      <Tab
        shown={shown}
        value="findings"
        onShow={onShow}
        label={t('draft.findings', { count: draft.findings.length })}
      />
      <Tab
        shown={shown}
        value="requisites"
        onShow={onShow}
        label={t('draft.requisites')}
        marked={!draft.period || !draft.title}
      />
      {hasGoals && <Tab shown={shown} value="goals" onShow={onShow} label={t('draft.goals')} />}
      {draft.doubtful > 0 && (
        <span className={classes.walk}>
          <WalkButton label={t('draft.previousDoubt')} keys="K" onClick={() => onWalk(-1)}>
            <IconUp size={16} />
          </WalkButton>
          <WalkButton label={t('draft.nextDoubt')} keys="J" onClick={() => onWalk(1)}>
            <IconDown size={16} />
          </WalkButton>
        </span>
      )}
    </nav>
  );
}

function Tab({
  shown,
  value,
  label,
  marked,
  onShow,
}: {
  shown: Shown;
  value: Shown;
  label: string;
  marked?: boolean;
  onShow: (search: ReviewSearch) => void;
}) {
  return (
    <button
      type="button"
      className={classes.tab}
      aria-pressed={shown === value}
      data-marked={marked || undefined}
      onClick={() => onShow({ show: value === 'all' ? undefined : value })}
    >
      {label}
    </button>
  );
}

function WalkButton({
  label,
  keys,
  onClick,
  children,
}: {
  label: string;
  keys: string;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon variant="default" size="md" aria-label={label} aria-keyshortcuts={keys} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
