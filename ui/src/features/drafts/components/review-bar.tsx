import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import type { Draft } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { IconCheck, IconDownload, IconMenu, IconRedo, IconTrash, IconUndo } from '@/ui/icons';
import type { QueueState } from '../model/edit-queue';
import { SaveState } from './save-state';
import classes from './review-page.module.css';

/** The name of the draft, whether it is saved, and what can be done with it. */
export function ReviewBar({
  draft,
  state,
  onUndo,
  onRedo,
  onDiscard,
  onApprove,
}: {
  draft: Draft;
  state: QueueState;
  onUndo: () => void;
  onRedo: () => void;
  onDiscard: () => void;
  onApprove: () => void;
}) {
  const { t } = useLanguage();
  return (
    <header className={classes.bar}>
      <h1 className={classes.title} title={draft.title}>
        {draft.title || t('draft.untitled')}
      </h1>
      <SaveState state={state} />
      <div className={classes.tools}>
        <ToolButton label={t('draft.undo')} keys="Ctrl+Z" disabled={!draft.canUndo} onClick={onUndo}>
          <IconUndo />
        </ToolButton>
        <ToolButton label={t('draft.redo')} keys="Ctrl+Y" disabled={!draft.canRedo} onClick={onRedo}>
          <IconRedo />
        </ToolButton>
        <Menu>
          <Menu.Target>
            <ActionIcon variant="default" size="lg" aria-label={t('action.more')}>
              <IconMenu />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              component="a"
              href={`/api/v1/drafts/${draft.id}/file`}
              download
              leftSection={<IconDownload size={16} />}
            >
              {t('draft.file')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={onDiscard}>
              {t('draft.discard')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button leftSection={<IconCheck />} onClick={onApprove}>
          {t('draft.approve')}
        </Button>
      </div>
    </header>
  );
}

function ToolButton({
  label,
  keys,
  disabled,
  onClick,
  children,
}: {
  label: string;
  keys: string;
  disabled: boolean;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon variant="default" size="lg" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
