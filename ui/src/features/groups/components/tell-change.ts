import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import type { GroupMembersChange } from '../api/groups';

/** Says what became of a list of schools and of their duties. */
export function useTellChange() {
  const { t } = useLanguage();
  const notices = useNotices();
  return (change: GroupMembersChange) => {
    const { appeared, cancelled } = change.obligations;
    const parts = [t('groups.done', { done: change.done.length, appeared, cancelled })];
    if (change.unchanged.length > 0)
      parts.push(t('groups.unchanged', { names: change.unchanged.map(({ name }) => name).join(', ') }));
    if (change.unknownCodes.length > 0)
      parts.push(t('groups.unknown', { codes: change.unknownCodes.join(', ') }));
    notices.say(parts.join(' '));
  };
}
