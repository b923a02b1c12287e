import { Kbd, Modal } from '@mantine/core';
import { useLanguage } from '@/language/language';
import type { MessageKey } from '@/language/messages.ru';
import classes from './keys-help.module.css';

const groups: readonly { title: MessageKey; keys: readonly (readonly [string, MessageKey])[] }[] = [
  {
    title: 'keys.everywhere',
    keys: [
      ['Ctrl K', 'palette.open'],
      ['/', 'palette.open'],
      ['?', 'keys.title'],
      ['Esc', 'keys.escape'],
    ],
  },
  {
    title: 'keys.review',
    keys: [
      ['J', 'draft.nextDoubt'],
      ['K', 'draft.previousDoubt'],
      ['A', 'field.accept'],
      ['E', 'keys.edit'],
      ['↑ ↓', 'keys.rows'],
      ['Ctrl Enter', 'keys.saveNext'],
      ['Ctrl Z', 'draft.undo'],
      ['Ctrl Y', 'draft.redo'],
    ],
  },
  {
    title: 'keys.queue',
    keys: [
      ['J K', 'keys.queue.open'],
      ['A', 'keys.queue.accept'],
      ['R', 'keys.queue.return'],
      ['N', 'keys.queue.next'],
      ['X', 'keys.queue.select'],
      ['Ctrl Enter', 'keys.queue.send'],
    ],
  },
  {
    title: 'keys.matrix',
    keys: [
      ['← ↑ → ↓', 'keys.cells'],
      ['Enter', 'keys.openCell'],
      ['Home End', 'keys.rowEnds'],
    ],
  },
];

export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {groups.map((group) => (
        <section key={group.title} className={classes.group}>
          <h3>{t(group.title)}</h3>
          <dl>
            {group.keys.map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <Kbd>{keys}</Kbd>
                </dt>
                <dd>{t(what)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
