import { Button, MultiSelect, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useLanguage } from '@/language/language';
import type { Item } from '../api/waves';
import { itemKinds, ofKind, riskCodes } from '../model/questionnaire';
import classes from './waves.module.css';

interface Editing {
  item: Item;
  readOnly: boolean;
  onChange: (item: Item) => void;
}

/** One item: its text, how it is answered, which end is bad, and which risks it measures. */
export function ItemEditor({
  item,
  number,
  readOnly,
  first,
  last,
  onChange,
  onMove,
  onRemove,
}: Editing & {
  number: number;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useLanguage();
  const put = (change: Partial<Item>) => onChange({ ...item, ...change });
  const isScale = item.kind === 'agreement' || item.kind === 'frequency' || item.kind === 'yes-no';
  return (
    <fieldset className={classes.row}>
      <legend>
        {number}. {item.code}
      </legend>
      <Textarea
        label={t('waves.item.text')}
        autosize
        readOnly={readOnly}
        maxLength={300}
        value={item.text}
        onChange={(event) => put({ text: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('waves.item.kind')}
          disabled={readOnly}
          value={item.kind}
          onChange={(event) => onChange(ofKind(item, event.currentTarget.value as Item['kind']))}
          data={itemKinds.map((each) => ({ value: each, label: t(`waves.kind.${each}`) }))}
        />
        {isScale && (
          <NativeSelect
            label={t('waves.item.worst')}
            disabled={readOnly}
            value={item.worst ?? 'high'}
            onChange={(event) => put({ worst: event.currentTarget.value as 'high' | 'low' })}
            data={(['high', 'low'] as const).map((each) => ({
              value: each,
              label: t(`waves.worst.${each}`),
            }))}
          />
        )}
        <NumberInput
          label={t('waves.item.weight')}
          readOnly={readOnly}
          min={1}
          max={5}
          allowDecimal={false}
          value={item.weight ?? 1}
          onChange={(value) => put({ weight: Number(value) || 1 })}
        />
        <TextInput
          label={t('waves.item.section')}
          readOnly={readOnly}
          maxLength={150}
          value={item.section ?? ''}
          onChange={(event) => put({ section: event.currentTarget.value })}
        />
      </div>
      {item.range && <Range item={item} readOnly={readOnly} onChange={onChange} />}
      {item.kind === 'choice' && <Choices item={item} readOnly={readOnly} onChange={onChange} />}
      <MultiSelect
        label={t('waves.item.risks')}
        readOnly={readOnly}
        searchable
        value={item.risks}
        onChange={(risks) => put({ risks })}
        data={riskCodes.map((code) => ({ value: code, label: t(`waves.risk.${code}`) }))}
      />
      {!readOnly && (
        <div className={classes.buttons}>
          {!first && (
            <Button variant="default" size="compact-sm" onClick={() => onMove(-1)}>
              {t('waves.item.up')}
            </Button>
          )}
          {!last && (
            <Button variant="default" size="compact-sm" onClick={() => onMove(1)}>
              {t('waves.item.down')}
            </Button>
          )}
          <Button variant="default" size="compact-sm" onClick={onRemove}>
            {t('waves.item.remove')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Range({ item, readOnly, onChange }: Editing) {
  const { t } = useLanguage();
  const range = item.range ?? { best: 0, worst: 100, most: 100 };
  const most = range.most ?? 100;
  const put = (change: Partial<typeof range>) => onChange({ ...item, range: { ...range, ...change } });
  return (
    <div className={classes.pair}>
      {(['best', 'worst'] as const).map((end) => (
        <NumberInput
          key={end}
          label={t(`waves.range.${end}`)}
          readOnly={readOnly}
          min={0}
          max={most}
          allowDecimal={false}
          value={range[end]}
          onChange={(value) => put({ [end]: Number(value) || 0 })}
        />
      ))}
      {item.kind === 'number' && (
        <NumberInput
          label={t('waves.range.most')}
          readOnly={readOnly}
          min={1}
          max={500}
          allowDecimal={false}
          value={most}
          onChange={(value) => put({ most: Number(value) || 1 })}
        />
      )}
    </div>
  );
}

function Choices({ item, readOnly, onChange }: Editing) {
  const { t } = useLanguage();
  const choices = item.choices ?? [];
  const put = (next: typeof choices) => onChange({ ...item, choices: next });
  return (
    <>
      {choices.map((choice, index) => (
        <div key={index} className={classes.pair}>
          <TextInput
            label={t('waves.choice.text')}
            readOnly={readOnly}
            maxLength={150}
            value={choice.text}
            onChange={(event) => {
              const text = event.currentTarget.value;
              put(choices.map((each, at) => (at === index ? { ...each, text } : each)));
            }}
          />
          <NumberInput
            label={t('waves.choice.badness')}
            readOnly={readOnly}
            min={0}
            max={100}
            allowDecimal={false}
            value={choice.badness}
            onChange={(value) =>
              put(choices.map((each, at) => (at === index ? { ...each, badness: Number(value) || 0 } : each)))
            }
          />
          {!readOnly && choices.length > 2 && (
            <Button variant="default" onClick={() => put(choices.filter((_, at) => at !== index))}>
              {t('waves.choice.remove')}
            </Button>
          )}
        </div>
      ))}
      {!readOnly && choices.length < 8 && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => put([...choices, { text: '', badness: 50 }])}
          >
            {t('waves.choice.add')}
          </Button>
        </div>
      )}
    </>
  );
}
