import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useLanguage } from '@/language/language';
import type { Definition } from '../api/indicators';
import { settled, type Trouble, type Typed } from '../model/values';
import classes from './indicators.module.css';

/** The fields of one value: as the measure asks, «не применимо» beside them, words below. */
export function FactFields({
  label,
  definition,
  typed,
  trouble,
  disabled,
  change,
}: {
  label: string;
  definition: Definition;
  typed: Typed;
  trouble: Trouble;
  disabled: boolean;
  change: (next: Typed) => void;
}) {
  const { t } = useLanguage();
  const exempt = typed.state === 'not-applicable';
  const put = (next: Partial<Typed>) => change(settled({ ...typed, ...next }, definition.measure));
  const error = (kind: Trouble) =>
    trouble === kind ? t(`indicators.trouble.${kind ?? 'number'}`) : undefined;
  return (
    <div className={classes.fields}>
      {definition.measure === 'yes-no' && (
        <SegmentedControl
          aria-label={label}
          disabled={disabled || exempt}
          value={typed.yes === null ? 'blank' : typed.yes ? 'yes' : 'no'}
          onChange={(value) => put({ yes: value === 'blank' ? null : value === 'yes' })}
          data={(['yes', 'no', 'blank'] as const).map((value) => ({
            value,
            label: t(`indicators.answer.${value}`),
          }))}
        />
      )}
      {definition.measure !== 'yes-no' && (
        <TextInput
          className={classes.short}
          label={t(definition.measure === 'parts' ? 'indicators.part' : 'indicators.number')}
          aria-label={`${label}: ${t(definition.measure === 'parts' ? 'indicators.part' : 'indicators.number')}`}
          inputMode="decimal"
          value={typed.number}
          error={error('number') ?? error('part')}
          disabled={disabled || exempt}
          maxLength={16}
          onChange={(event) => put({ number: event.currentTarget.value })}
        />
      )}
      {definition.measure === 'parts' && (
        <TextInput
          className={classes.short}
          label={t('indicators.whole')}
          aria-label={`${label}: ${t('indicators.whole')}`}
          inputMode="numeric"
          value={typed.whole}
          error={error('whole')}
          disabled={disabled || exempt}
          maxLength={16}
          onChange={(event) => put({ whole: event.currentTarget.value })}
        />
      )}
      <Checkbox
        label={t('indicators.kind.not-applicable')}
        checked={exempt}
        disabled={disabled}
        onChange={(event) =>
          change(
            event.currentTarget.checked
              ? { ...typed, state: 'not-applicable' }
              : settled({ ...typed, state: 'blank' }, definition.measure),
          )
        }
      />
      <TextInput
        className={classes.words}
        label={t(exempt ? 'indicators.reason' : 'indicators.words')}
        aria-label={`${label}: ${t(exempt ? 'indicators.reason' : 'indicators.words')}`}
        value={typed.words}
        error={error('reason')}
        disabled={disabled}
        maxLength={2000}
        onChange={(event) => change({ ...typed, words: event.currentTarget.value })}
      />
    </div>
  );
}
