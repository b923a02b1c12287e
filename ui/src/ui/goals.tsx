import { useLanguage } from '@/language/language';
import { targetInWords } from '@/language/targets';
import { Chips } from './chip';
import { placeKey, type PaperPlace } from './paper';
import classes from './goals.module.css';

interface Goal {
  number: string;
  risk_group: string;
  aim: string;
  indicators: { raw: string; targets: readonly Parameters<typeof targetInWords>[0][] };
  place: PaperPlace;
}
interface Participant {
  who: string;
  functions: string;
  indicators: string;
  place: PaperPlace;
}

interface GoalsProps {
  goals?: readonly Goal[] | undefined;
  participants?: readonly Participant[] | undefined;
  /** The place lit in the source beside; absent where no source stands beside. */
  lit?: PaperPlace | undefined;
  onPick?: (place: PaperPlace) => void;
}

/** What the plan is for, by group of risks, and who takes part: as the document says it. */
export function Goals({ goals = [], participants = [], lit, onPick }: GoalsProps) {
  const { t, language } = useLanguage();
  return (
    <div className={classes.goals}>
      {goals.length > 0 && (
        <section>
          <h2 className={classes.title}>{t('goals.title')}</h2>
          <ol className={classes.list}>
            {goals.map((goal, index) => (
              <li key={index} data-lit={isLit(goal.place, lit) || undefined}>
                {(index === 0 || goal.risk_group !== goals[index - 1]?.risk_group) && (
                  <h3 className={classes.group}>
                    {[goal.number, goal.risk_group].filter(Boolean).join(' ')}
                  </h3>
                )}
                <div className={classes.pair}>
                  <Said label={t('goals.aim')} text={goal.aim} />
                  <Said label={t('goals.indicators')} text={goal.indicators.raw}>
                    <Chips
                      items={goal.indicators.targets.map((target) => targetInWords(target, language, t))}
                    />
                  </Said>
                </div>
                {onPick && <Pick place={goal.place} onPick={onPick} />}
              </li>
            ))}
          </ol>
        </section>
      )}
      {participants.length > 0 && (
        <section>
          <h2 className={classes.title}>{t('goals.participants')}</h2>
          <ul className={classes.list}>
            {participants.map((participant, index) => (
              <li key={index} data-lit={isLit(participant.place, lit) || undefined}>
                <h3 className={classes.group}>{participant.who}</h3>
                <div className={classes.pair}>
                  <Said label={t('goals.functions')} text={participant.functions} />
                  <Said label={t('goals.indicators')} text={participant.indicators} />
                </div>
                {onPick && <Pick place={participant.place} onPick={onPick} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Said({ label, text, children }: { label: string; text: string; children?: React.ReactNode }) {
  const { t } = useLanguage();
  return (
    <div>
      <p className={classes.label}>{label}</p>
      <p className={classes.text}>{text || t('field.empty')}</p>
      {children}
    </div>
  );
}

function Pick({ place, onPick }: { place: PaperPlace; onPick: (place: PaperPlace) => void }) {
  const { t } = useLanguage();
  if (!placeKey(place)) return null;
  return (
    <button type="button" className={classes.pick} onClick={() => onPick(place)}>
      {t('goals.inSource')}
    </button>
  );
}

function isLit(place: PaperPlace, lit: PaperPlace | undefined): boolean {
  return lit !== undefined && placeKey(place) !== null && placeKey(place) === placeKey(lit);
}
