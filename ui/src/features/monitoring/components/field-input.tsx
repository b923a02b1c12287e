import { Button, Checkbox, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import type { Field } from '../api/monitoring';
import { isNotApplicable, notApplicable, numberFrom, type Cell, type Row, type Value } from '../model/values';
import classes from './monitoring.module.css';

/** One question of a form. Zero, blank and "not applicable" are three answers. */
export function FieldInput({
  field,
  value,
  wanted,
  readOnly,
  onChange,
}: {
  field: Field;
  value: Value;
  wanted: boolean;
  readOnly: boolean;
  onChange: (value: Value) => void;
}) {
  const { t } = useLanguage();
  const set = isNotApplicable(value);
  return (
    <div className={classes.question} id={`field-${field.code}`}>
      {field.kind === 'rows' ? (
        <RowsInput
          field={field}
          rows={Array.isArray(value) ? value : []}
          disabled={set}
          readOnly={readOnly}
          onChange={onChange}
        />
      ) : (
        <CellInput
          field={field}
          cell={Array.isArray(value) || set ? null : value}
          disabled={set}
          readOnly={readOnly}
          onChange={onChange}
        />
      )}
      {field.notApplicable && (set || !readOnly) && (
        <Checkbox
          size="sm"
          label={t('monitoring.notApplicable')}
          aria-label={`${field.label}: ${t('monitoring.notApplicable')}`}
          checked={set}
          disabled={readOnly}
          onChange={(event) => onChange(event.currentTarget.checked ? notApplicable : null)}
        />
      )}
      {wanted && <span className={classes.bad}>{t('monitoring.wanted')}</span>}
    </div>
  );
}

function labelOf(field: Field): string {
  return field.unit ? `${field.label}, ${field.unit}` : field.label;
}

interface CellProps {
  field: Field;
  cell: Cell;
  disabled?: boolean;
  readOnly: boolean;
  onChange: (cell: Cell) => void;
}

function CellInput({ field, cell, disabled = false, readOnly, onChange }: CellProps) {
  const { t } = useLanguage();
  const common = {
    label: labelOf(field),
    description: field.hint ? field.hint : undefined,
    required: field.obligatory,
    withAsterisk: field.obligatory,
    disabled,
    readOnly,
  };
  const text = typeof cell === 'string' ? cell : '';
  switch (field.kind) {
    case 'number':
      return <NumberCell {...{ field, cell, disabled, readOnly, onChange }} />;
    case 'yes-no':
      return (
        <fieldset className={classes.unset}>
          <legend className={classes.legend}>
            {common.label}
            {field.obligatory && ' *'}
          </legend>
          {field.hint && <p className={classes.quiet}>{field.hint}</p>}
          <SegmentedControl
            size="sm"
            value={cell === true ? 'yes' : cell === false ? 'no' : ''}
            disabled={disabled}
            readOnly={readOnly}
            onChange={(next) => onChange(next === '' ? null : next === 'yes')}
            data={[
              { value: 'yes', label: t('monitoring.yes') },
              { value: 'no', label: t('monitoring.no') },
              { value: '', label: t('monitoring.unsaid') },
            ]}
          />
        </fieldset>
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          disabled={disabled || readOnly}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || null)}
          data={[{ value: '', label: t('monitoring.choose') }, ...(field.choices ?? [])]}
        />
      );
    case 'date':
      return (
        <TextInput
          {...common}
          type="date"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
    case 'link':
      return (
        <TextInput
          {...common}
          inputMode="url"
          placeholder="https://"
          maxLength={2000}
          value={text}
          error={text !== '' && !/^(https?:\/\/|evidence:\d+$)/.test(text) && t('monitoring.linkWrong')}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
    default:
      return (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={12}
          maxLength={4000}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
  }
}

/** Keeps what is typed while it is no number yet («12,»). */
function NumberCell({ field, cell, disabled, readOnly, onChange }: CellProps) {
  const { t } = useLanguage();
  const shown = typeof cell === 'number' ? String(cell).replace('.', ',') : '';
  const [typed, setTyped] = useState<string | null>(null);
  const text = disabled ? '' : (typed ?? shown);
  const wrong = text.trim() !== '' && numberFrom(text) === null;
  return (
    <TextInput
      label={labelOf(field)}
      description={field.hint ? field.hint : undefined}
      required={field.obligatory}
      withAsterisk={field.obligatory}
      disabled={disabled}
      readOnly={readOnly}
      inputMode="decimal"
      maxLength={20}
      value={text}
      error={wrong && t('monitoring.numberWrong')}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(numberFrom(event.currentTarget.value));
      }}
      onBlur={() => !wrong && setTyped(null)}
    />
  );
}

function RowsInput({
  field,
  rows,
  disabled,
  readOnly,
  onChange,
}: {
  field: Field;
  rows: readonly Row[];
  disabled: boolean;
  readOnly: boolean;
  onChange: (rows: Row[]) => void;
}) {
  const { t } = useLanguage();
  return (
    <fieldset className={`${classes.unset} ${classes.rows}`}>
      <legend className={classes.legend}>
        {field.label}
        {field.obligatory && ' *'}
      </legend>
      {field.hint && <p className={classes.quiet}>{field.hint}</p>}
      {!disabled &&
        rows.map((row, index) => (
          <div key={index} className={classes.row}>
            {(field.columns ?? []).map((column) => (
              <CellInput
                key={column.code}
                field={column}
                cell={row[column.code] ?? null}
                readOnly={readOnly}
                onChange={(cell) =>
                  onChange(rows.map((each, at) => (at === index ? { ...each, [column.code]: cell } : each)))
                }
              />
            ))}
            {!readOnly && (
              <div>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${t('monitoring.row.remove')} ${index + 1}`}
                  onClick={() => onChange(rows.filter((_, at) => at !== index))}
                >
                  {t('monitoring.row.remove')}
                </Button>
              </div>
            )}
          </div>
        ))}
      {!readOnly && !disabled && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => onChange([...rows, {}])}>
            {t('monitoring.row.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
