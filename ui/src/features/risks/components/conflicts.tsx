import { Button } from '@mantine/core';
import { useLanguage, type Translate } from '@/language/language';
import type { MessageKey } from '@/language/messages.ru';
import { nameOf } from '../model/levels';
import { settled, type Conflict, type Mark, type Task, type VisitDraft } from '../model/visit-draft';
import classes from './risks.module.css';

const fieldWords: Record<string, MessageKey> = {
  form: 'visits.plan.form',
  heldOn: 'visits.page.heldOn',
  nextOn: 'visits.page.nextOn',
  visitors: 'visits.page.visitors',
  goal: 'visits.page.goal',
  observations: 'visits.page.observations',
  agreements: 'visits.page.agreements',
  tasks: 'visits.page.tasks',
};

/** What two people wrote differently: both sides, and a choice. */
export function Conflicts({
  draft,
  write,
}: {
  draft: VisitDraft;
  write: (change: (draft: VisitDraft) => VisitDraft) => void;
}) {
  const { t, language } = useLanguage();
  if (draft.conflicts.length === 0 || !draft.server.mayWrite) return null;
  const titleOf = (place: string) => {
    const code = place.replace('mark:', '');
    const risk = draft.server.levels.find((level) => level.code === code)?.risk;
    if (risk) return nameOf(risk, language);
    const key = fieldWords[place];
    return key === undefined ? place : t(key);
  };
  return (
    <section className={classes.conflict} role="alert">
      <h2>{t('visits.conflict.title')}</h2>
      <p>
        {t('visits.conflict.lead')} {t('visits.conflict.by', { by: draft.server.changedBy })}
      </p>
      {draft.conflicts.map((conflict) => (
        <div key={conflict.place}>
          <h3>{titleOf(conflict.place)}</h3>
          <div className={classes.sides}>
            {(['mine', 'theirs'] as const).map((side) => (
              <div key={side}>
                <p>{wordsOf(conflict, side, t)}</p>
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => write((now) => settled(now, conflict.place, side))}
                >
                  {t(`visits.conflict.${side}`)}
                </Button>
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

function wordsOf(conflict: Conflict, side: 'mine' | 'theirs', t: Translate): string {
  const value: unknown = JSON.parse(conflict[side] || 'null');
  if (value === null || value === '') return t('visits.conflict.empty');
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((task) => (task as Task).what).join('\n');
  const mark = value as Mark;
  const words = mark.words === '' ? '' : `: ${mark.words}`;
  return `${t(`visits.page.${mark.verdict}`)}, ${t(`risks.level.${mark.found}`)}${words}`;
}
