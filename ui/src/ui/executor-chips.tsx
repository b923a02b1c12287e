import { useLanguage } from '@/language/language';
import { targetName } from '@/language/executors';
import { Chip } from './chip';
import { TextLink } from './link';
import chips from './chip.module.css';
import classes from './executor-chips.module.css';

/** What a printed executor stands for. */
export interface ExecutorMeaning {
  known: 'no' | 'register' | 'settled';
  targets: readonly { kind: 'organisation' | 'group' | 'role' | 'body' | 'outside'; name: string }[];
  schools: number;
}

/** Executors as printed, each with the body, the group or the role it stands for. */
export function ExecutorChips({
  names,
  meanings,
  most = 60,
  empty,
}: {
  names: readonly string[];
  meanings: ReadonlyMap<string, ExecutorMeaning> | undefined;
  most?: number;
  empty?: string;
}) {
  const { t } = useLanguage();
  if (names.length === 0) return empty ? <span className={chips.empty}>{empty}</span> : null;
  return (
    <span className={chips.chips}>
      {names.slice(0, most).map((name, index) => (
        <ExecutorChip key={index} name={name} meaning={meanings?.get(name)} />
      ))}
      {names.length > most && <Chip>{t('executors.more', { count: names.length - most })}</Chip>}
    </span>
  );
}

function ExecutorChip({ name, meaning }: { name: string; meaning: ExecutorMeaning | undefined }) {
  const { t } = useLanguage();
  if (!meaning) return <Chip>{name}</Chip>;
  if (meaning.known === 'no')
    return (
      <Chip tone="doubt">
        {name}{' '}
        <TextLink to="/management/executors" search={{ q: name }} className={classes.settle}>
          {t('executors.unknown')}
        </TextLink>
      </Chip>
    );
  const words = meaning.targets.map((target) => targetName(target, t));
  if (meaning.schools > 0) words.push(t('executors.schools', { count: meaning.schools }));
  const same = words.length === 1 && words[0] === name;
  return (
    <Chip>
      {name}
      {!same && words.length > 0 && <span className={classes.meaning}> → {words.join(', ')}</span>}
    </Chip>
  );
}
