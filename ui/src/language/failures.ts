import type { Translate } from './language';
import { ru, type MessageKey } from './messages.ru';

export interface FailureWords {
  sentence: string;
  advice: string;
  code: string;
}

/** What happened, what to do and the code to tell to support, for anything that was thrown. */
export function failureWords(failure: unknown, t: Translate): FailureWords {
  const named = failure as {
    name?: string;
    code?: string;
    title?: string;
    detail?: string;
    status?: number;
  } | null;
  if (named?.name === 'ConnectionLost') {
    return {
      sentence: t('failure.connection'),
      advice: t('failure.connection.advice'),
      code: 'connection-lost',
    };
  }
  if (named?.name === 'Refusal' && named.code) {
    const sentence = [named.title, named.detail].filter((part) => part && part !== '').join(' ');
    return {
      sentence: sentence || t('failure.unknown'),
      advice: t(adviceKey(named.code, named.status ?? 0)),
      code: named.code,
    };
  }
  return { sentence: t('failure.unknown'), advice: t('failure.advice.reload'), code: 'unexpected' };
}

function adviceKey(code: string, status: number): MessageKey {
  const own = `failure.${code}.advice`;
  if (own in ru) return own as MessageKey;
  if (status === 404) return 'failure.advice.notFound';
  if (status === 412 || status === 409) return 'failure.advice.changed';
  if (status >= 500) return 'failure.advice.later';
  return 'failure.advice.check';
}
