import type { Translate } from './language';
import type { MessageKey } from './messages.ru';
import { executorsRu } from './executors.ru';

/** Whom an executor stands for, in words: the name of a body, of a group, of a role. */
export function targetName(target: { kind: string; name: string }, t: Translate): string {
  if (target.kind === 'outside') return t('executors.outside');
  if (target.kind === 'group') return t('executors.group', { name: target.name });
  if (target.kind !== 'role') return target.name;
  const key = `executors.role.${target.name}`;
  return key in executorsRu ? t(key as MessageKey) : target.name;
}
