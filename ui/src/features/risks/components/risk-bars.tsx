import { useLanguage, type Translate } from '@/language/language';
import type { MessageKey } from '@/language/messages.ru';
import { ru } from '@/language/messages.ru';
import { LevelBars } from '@/ui/level-bars';
import type { ProfiledRisk } from '../api/risks';
import { barOf, inOrder, nameOf, verdictKey } from '../model/levels';
import { LevelMark } from './level-mark';

/** A bar a factor: how long is how bad; what it rests on stands below. */
export function RiskBars({
  levels,
  detailed = false,
}: {
  levels: readonly ProfiledRisk[];
  detailed?: boolean;
}) {
  const { t, language, number } = useLanguage();
  return (
    <LevelBars
      bars={inOrder(levels, (level) => level.risk).map((level) => ({
        key: level.code,
        federal: level.risk?.federal ?? null,
        name: level.risk === null ? level.code : nameOf(level.risk, language),
        level: level.level,
        words: <LevelMark level={level.level} checked={level.checked} />,
        length: barOf(level),
        source: toldOf(level, detailed, t, number),
      }))}
    />
  );
}

function sourceOf(level: ProfiledRisk, t: Translate, number: (value: number) => string): string {
  if (level.official !== null)
    return t('risks.source.official') + (level.basis === '' ? '' : ` (${level.basis})`);
  if (level.computed === null || level.computed === 'insufficient') return t('risks.source.none');
  return level.score === null
    ? t('risks.source.computed')
    : t('risks.source.score', { score: number(Math.round(level.score * 10) / 10) });
}

/** «official · the curator agrees · was: high». */
function toldOf(
  level: ProfiledRisk,
  detailed: boolean,
  t: Translate,
  number: (value: number) => string,
): string {
  const parts = [sourceOf(level, t, number)];
  const verdict = verdictKey(level);
  if (verdict !== null)
    parts.push(t(verdict, { level: level.found === null ? '' : t(`risks.level.${level.found}`) }));
  if (level.dynamics !== 'first') parts.push(t(`risks.dynamics.${level.dynamics}`));
  if (detailed && level.before !== null && level.before !== level.level)
    parts.push(t('risks.profile.before', { level: t(`risks.level.${level.before}`) }));
  const answers = Object.entries(level.answers);
  if (detailed && answers.length > 0)
    parts.push(
      t('risks.answers', { who: answers.map(([who, count]) => audience(who, count, t)).join(', ') }),
    );
  const figures = Object.entries(level.statistics);
  if (detailed && figures.length > 0)
    parts.push(
      t('risks.statistics', {
        what: figures.map(([name, value]) => figure(name, number(value), t)).join(', '),
      }),
    );
  return parts.join(' · ');
}

const isKey = (key: string): key is MessageKey => key in ru;

function audience(who: string, count: number, t: Translate): string {
  const key = `risks.audience.${who}`;
  return isKey(key) ? t(key, { count }) : `${who} ${count}`;
}
function figure(name: string, value: string, t: Translate): string {
  const key = `risks.statistic.${name}`;
  return isKey(key) ? t(key, { value }) : `${name} ${value}`;
}
