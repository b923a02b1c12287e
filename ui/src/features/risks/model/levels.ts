import type { MessageKey } from '@/language/messages.ru';
import type { ProfiledRisk, RiskLevel, RiskName } from '../api/risks';

/** The sign says the level where a colour cannot. */
export const levelSigns: Record<RiskLevel, string> = { high: '▲', medium: '●', low: '○', insufficient: '–' };

/** How long a bar is, of 100: by the score, else by the level. */
export function barOf(risk: Pick<ProfiledRisk, 'level' | 'stated' | 'score'>): number {
  if (risk.level === 'insufficient') return 0;
  if (risk.score !== null && risk.level === risk.stated) return Math.max(2, risk.score);
  return { high: 85, medium: 50, low: 18 }[risk.level];
}

export function nameOf(risk: RiskName, language: string): string {
  return language === 'en' && risk.nameEn !== '' ? risk.nameEn : risk.name;
}

/** The federal ones by their numbers, then the others as the catalogue has them. */
export function inOrder<Item>(items: readonly Item[], riskOf: (item: Item) => RiskName | null): Item[] {
  const place = (item: Item) => riskOf(item)?.federal ?? 99;
  return [...items].sort((a, b) => place(a) - place(b));
}

export const profileStates = ['shown', 'verified', 'agreed'] as const;
export const allLevels = ['high', 'medium', 'low', 'insufficient'] as const;
export const visitKinds = ['verification', 'monitoring', 'lesson', 'method-day'] as const;
export const visitForms = ['onsite', 'online'] as const;
export const visitStates = ['planned', 'done', 'agreed', 'cancelled'] as const;

/** What is told of a checked factor. */
export function verdictKey(risk: Pick<ProfiledRisk, 'verdict' | 'checked'>): MessageKey | null {
  if (risk.verdict === null) return null;
  if (risk.verdict === 'unseen') return 'risks.verdict.unseen';
  if (!risk.checked) return 'risks.verdict.stale';
  return risk.verdict === 'agree' ? 'risks.verdict.agree' : 'risks.verdict.disagree';
}

export interface RisksSearch {
  q?: string;
  risk?: string;
  level?: RiskLevel;
  state?: (typeof profileStates)[number];
  many?: boolean;
  federal?: boolean;
}

function oneOf<Known extends string>(raw: unknown, known: readonly Known[]): Known | undefined {
  return known.find((each) => each === raw);
}
const text = (raw: unknown) => (typeof raw === 'string' && raw !== '' && raw.length <= 200 ? raw : undefined);

export function readRisksSearch(raw: Record<string, unknown>): RisksSearch {
  const risk = text(raw['risk']);
  return {
    q: text(raw['q']),
    risk: risk !== undefined && /^G[1-3]\.[A-Z]+$/.test(risk) ? risk : undefined,
    level: oneOf(raw['level'], allLevels),
    state: oneOf(raw['state'], profileStates),
    many: raw['many'] === true ? true : undefined,
    federal: raw['federal'] === true ? true : undefined,
  };
}

export interface VisitsSearch {
  state?: (typeof visitStates)[number];
  kind?: (typeof visitKinds)[number];
  late?: boolean;
  school?: number;
}

export function readVisitsSearch(raw: Record<string, unknown>): VisitsSearch {
  const school = Number(raw['school']);
  return {
    state: oneOf(raw['state'], visitStates),
    kind: oneOf(raw['kind'], visitKinds),
    late: raw['late'] === true ? true : undefined,
    school: Number.isInteger(school) && school > 0 ? school : undefined,
  };
}
