import { useLanguage } from '@/language/language';
import type { QueueState } from '../model/edit-queue';
import classes from './save-state.module.css';

/** Where the edits are: with the server, on their way, or kept here until the line is back. */
export function SaveState({ state }: { state: QueueState }) {
  const { t, language } = useLanguage();
  const count = state.pending.length;
  const time =
    state.savedAt === null
      ? null
      : new Date(state.savedAt).toLocaleTimeString(language === 'ru' ? 'ru-RU' : 'en-GB', {
          hour: '2-digit',
          minute: '2-digit',
        });
  const words =
    state.phase === 'offline'
      ? t('save.offline', { count })
      : count > 0
        ? t('save.sending')
        : time
          ? t('save.savedAt', { time })
          : t('save.allKept');
  return (
    <span className={classes.state} data-phase={state.phase} role="status">
      {words}
    </span>
  );
}
