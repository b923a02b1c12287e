import type { MessageKey } from '@/language/messages.ru';

/** Four tones at most: on the list, near it, off it, not known. */
export type Tone = 'listed' | 'near' | 'calm' | 'unknown';

const tones: Record<string, Tone> = {
  listed: 'listed',
  critical: 'listed',
  ineffective: 'listed',
  'ineffective in good conditions': 'listed',
  'needs expertise': 'listed',
  candidate: 'listed',
  'very low': 'near',
  low: 'near',
  'at risk': 'near',
  'too few data': 'unknown',
};

export const signs: Record<Tone, string> = { listed: '▲', near: '!', calm: '✓', unknown: '?' };

const words: Record<string, MessageKey> = {
  listed: 'verdict.listed',
  'at risk': 'verdict.atRisk',
  clear: 'verdict.clear',
  'too few data': 'verdict.tooFew',
  'very low': 'verdict.veryLow',
  low: 'verdict.low',
  middle: 'verdict.middle',
  high: 'verdict.high',
  'very high': 'verdict.veryHigh',
  critical: 'verdict.critical',
  ineffective: 'verdict.ineffective',
  'ineffective in good conditions': 'verdict.ineffectiveGood',
  resilient: 'verdict.resilient',
  stable: 'verdict.stable',
  successful: 'verdict.successful',
  'as expected': 'verdict.asExpected',
  candidate: 'verdict.candidate',
  'needs expertise': 'verdict.needsExpertise',
};

/** «cluster 3» and its like carry a number. */
export function readVerdict(verdict: string): { key: MessageKey; number: string; tone: Tone } {
  const cluster = /^cluster (\d+)$/.exec(verdict);
  if (cluster)
    return {
      key: 'verdict.cluster',
      number: cluster[1] ?? '',
      tone: Number(cluster[1]) <= 2 ? 'near' : 'calm',
    };
  const key = words[verdict];
  return { key: key ?? 'verdict.other', number: key ? '' : verdict, tone: tones[verdict] ?? 'calm' };
}

/** Worst first: as they stand in filters. */
export function inOrder(verdicts: readonly string[]): string[] {
  const rank: Record<Tone, number> = { listed: 0, near: 1, unknown: 2, calm: 3 };
  return [...verdicts].sort(
    (a, b) => rank[readVerdict(a).tone] - rank[readVerdict(b).tone] || a.localeCompare(b),
  );
}

/** Methods by shares below the minimum tell distances in points of percent. */
export function byShares(rule: string): boolean {
  return rule === 'low-procedures';
}

/** «+2,1», «−1,0»: a share in points of percent, an index as it is. */
export function distanceText(
  distance: number | null | undefined,
  rule: string,
  number: (value: number) => string,
): string | null {
  if (distance === null || distance === undefined) return null;
  const shares = byShares(rule);
  const value = shares ? Math.round(distance * 1000) / 10 : Math.round(distance * 100) / 100;
  return `${value > 0 || Object.is(value, 0) ? '+' : '−'}${number(Math.abs(value))}`;
}

const groups: Record<string, string> = {
  shnsu: 'ШНСУ',
  resilient: 'Резильентные',
  objectivity: 'ВПР-необъективность',
  'gia-clusters': 'Кластер 1',
};

/** The group that lists of a method usually become. */
export function usualGroup(method: string): string {
  return groups[method] ?? 'ШНОР';
}
