import type { QuarantineState } from '../api/quarantine';

export const quarantineStates = ['waiting', 'matched', 'dismissed'] as const;

export interface QuarantineSearch {
  state?: QuarantineState;
  file?: number;
}

export function readQuarantineSearch(raw: Record<string, unknown>): QuarantineSearch {
  const file = Number(raw['file']);
  return {
    state: quarantineStates.find((state) => state === raw['state']),
    file: Number.isSafeInteger(file) && file > 0 ? file : undefined,
  };
}
