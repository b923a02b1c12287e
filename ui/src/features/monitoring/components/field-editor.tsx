import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useLanguage } from '@/language/language';
import type { Field } from '../api/monitoring';
import { fieldKinds, newField } from '../model/form';
import classes from './monitoring.module.css';

/** One question of a form that is being written. */
export function FieldEditor({
  field,
  readOnly,
  first,
  last,
  column = false,
  onChange,
  onMove,
  onRemove,
}: {
  field: Field;
  readOnly: boolean;
  first: boolean;
  last: boolean;
  column?: boolean;
  onChange: (field: Field) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useLanguage();
  const put = (change: Partial<Field>) => onChange({ ...field, ...change });
  const kinds = column ? fieldKinds.filter((kind) => kind !== 'rows') : fieldKinds;
  const line = (key: 'section' | 'hint' | 'unit') => (
    <TextInput
      label={t(`monitoring.field.${key}`)}
      readOnly={readOnly}
      maxLength={300}
      value={field[key] ?? ''}
      onChange={(event) => put({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.row}>
      <div className={classes.pair}>
        <TextInput
          label={t(column ? 'monitoring.field.column' : 'monitoring.question')}
          required
          readOnly={readOnly}
          maxLength={500}
          value={field.label}
          onChange={(event) => put({ label: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('monitoring.field.kind')}
          disabled={readOnly}
          value={field.kind}
          onChange={(event) => put({ kind: event.currentTarget.value as Field['kind'] })}
          data={kinds.map((kind) => ({ value: kind, label: t(`monitoring.kind.${kind}`) }))}
        />
      </div>
      <div className={classes.pair}>
        {!column && line('section')}
        {line('hint')}
        {field.kind === 'number' && line('unit')}
      </div>
      {field.kind === 'choice' && (
        <Textarea
          label={t('monitoring.field.choices')}
          description={t('monitoring.field.choices.hint')}
          autosize
          minRows={2}
          readOnly={readOnly}
          value={(field.choices ?? []).join('\n')}
          onChange={(event) => put({ choices: event.currentTarget.value.split('\n') })}
          onBlur={() =>
            put({ choices: (field.choices ?? []).map((each) => each.trim()).filter((each) => each !== '') })
          }
        />
      )}
      <div className={classes.buttons}>
        <Checkbox
          label={t('monitoring.field.obligatory')}
          disabled={readOnly}
          checked={field.obligatory ?? false}
          onChange={(event) => put({ obligatory: event.currentTarget.checked })}
        />
        {!column && (
          <Checkbox
            label={t('monitoring.field.notApplicable')}
            disabled={readOnly}
            checked={field.notApplicable ?? false}
            onChange={(event) => put({ notApplicable: event.currentTarget.checked })}
          />
        )}
      </div>
      {field.kind === 'rows' && <Columns field={field} readOnly={readOnly} put={put} />}
      {!readOnly && (
        <div className={classes.buttons}>
          {!first && (
            <Button variant="subtle" size="compact-sm" onClick={() => onMove(-1)}>
              {t('monitoring.up')}
            </Button>
          )}
          {!last && (
            <Button variant="subtle" size="compact-sm" onClick={() => onMove(1)}>
              {t('monitoring.down')}
            </Button>
          )}
          <Button variant="subtle" color="red" size="compact-sm" onClick={onRemove}>
            {t('monitoring.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Columns({
  field,
  readOnly,
  put,
}: {
  field: Field;
  readOnly: boolean;
  put: (change: Partial<Field>) => void;
}) {
  const { t } = useLanguage();
  const columns = field.columns ?? [];
  return (
    <div className={classes.rows}>
      {columns.map((each, index) => (
        <FieldEditor
          key={each.code}
          field={each}
          column
          first
          last
          readOnly={readOnly}
          onChange={(next) => put({ columns: columns.map((one, at) => (at === index ? next : one)) })}
          onMove={() => undefined}
          onRemove={() => put({ columns: columns.filter((_, at) => at !== index) })}
        />
      ))}
      {!readOnly && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => put({ columns: [...columns, newField(columns)] })}
          >
            {t('monitoring.field.addColumn')}
          </Button>
        </div>
      )}
    </div>
  );
}
