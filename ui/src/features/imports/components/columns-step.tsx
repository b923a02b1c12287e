import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { Read } from '@/ui/states';
import {
  useColumns,
  useMapping,
  useStep,
  type ImportColumns,
  type Mapping,
  type RegisterImport,
} from '../api/imports';
import { DiscardButton } from './discard-button';
import classes from './imports.module.css';

/** What each column is read as: recognised, shown with samples, changed by the person. */
export function ColumnsStep({ shown, onChecked }: { shown: RegisterImport; onChecked: () => void }) {
  const { t } = useLanguage();
  const columns = useColumns(shown.id, shown.version);
  const mapping = useMapping(shown);
  const step = useStep(shown);
  const failure = mapping.error ?? step.error;
  const words = failure === null ? null : failureWords(failure, t);
  return (
    <Read query={columns} lines={6}>
      {(data) => (
        <div className={classes.step} aria-busy={mapping.isPending || undefined}>
          <p className={classes.lead}>
            {t(shown.mappedBy === 'remembered' ? 'imports.columns.remembered' : 'imports.columns.lead')}
          </p>
          <Where data={data} busy={mapping.isPending} onChange={(change) => mapping.mutate(change)} />
          <Columns data={data} busy={mapping.isPending} onChange={(change) => mapping.mutate(change)} />
          {data.faults.length > 0 && (
            <ul className={classes.faults} role="alert">
              {data.faults.map((fault) => (
                <li key={fault.code + (fault.field ?? '')}>
                  {fault.text}{' '}
                  <b>{data.fields.find((field) => field.name === fault.field)?.title ?? fault.field}</b>
                </li>
              ))}
            </ul>
          )}
          {words && (
            <div className={classes.failure} role="alert">
              <strong>{words.sentence}</strong>
              <p>
                {words.advice} {t('failure.code', { code: words.code })}
              </p>
            </div>
          )}
          <div className={classes.buttons}>
            <Button
              loading={step.isPending}
              disabled={data.faults.length > 0 || mapping.isPending}
              onClick={() => step.mutate('check', { onSuccess: onChecked })}
            >
              {t(shown.state === 'checked' ? 'imports.check.again' : 'imports.check')}
            </Button>
            <DiscardButton shown={shown} />
          </div>
        </div>
      )}
    </Read>
  );
}

function Where({
  data,
  busy,
  onChange,
}: {
  data: ImportColumns;
  busy: boolean;
  onChange: (change: Mapping) => void;
}) {
  const { t } = useLanguage();
  const { sheet, headRow } = data.import;
  const chosen = data.sheets.find((each) => each.number === sheet);
  return (
    <div className={classes.where}>
      {data.sheets.length > 1 && (
        <NativeSelect
          label={t('imports.sheet')}
          value={String(sheet)}
          disabled={busy}
          onChange={(event) => {
            const number = Number(event.currentTarget.value);
            const next = data.sheets.find((each) => each.number === number);
            onChange({ sheet: number, headRow: next?.headRow ?? 1 });
          }}
          data={data.sheets.map((each) => ({
            value: String(each.number),
            label: t('imports.sheet.of', {
              name: each.name || String(each.number),
              rows: t('imports.sheet.rows', { count: each.rows }),
            }),
          }))}
        />
      )}
      <NumberInput
        label={t('imports.headRow')}
        description={t('imports.headRow.hint')}
        value={headRow}
        min={0}
        max={chosen?.rows ?? 1}
        allowDecimal={false}
        disabled={busy}
        onChange={(value) => {
          const row = Number(value);
          if (value !== '' && Number.isInteger(row) && row !== headRow && row <= (chosen?.rows ?? 1))
            onChange({ sheet, headRow: row });
        }}
      />
    </div>
  );
}

function Columns({
  data,
  busy,
  onChange,
}: {
  data: ImportColumns;
  busy: boolean;
  onChange: (change: Mapping) => void;
}) {
  const { t } = useLanguage();
  const { sheet, headRow, mapping } = data.import;
  const choose = (column: number, field: string) =>
    onChange({
      sheet,
      headRow,
      // A field is read from one column: choosing it here takes it from where it was.
      mapping: [
        ...mapping.filter((each) => each.column !== column && each.field !== field),
        ...(field === '' ? [] : [{ column, field }]),
      ],
    });
  return (
    <ul className={classes.columns}>
      <li className={classes.columnHead} aria-hidden="true">
        <span>{t('imports.columns.column')}</span>
        <span>{t('imports.columns.samples')}</span>
        <span>{t('imports.columns.field')}</span>
      </li>
      {data.columns.map((column) => {
        const name = column.heading || t('imports.columns.noHeading', { number: column.number });
        return (
          <li
            key={column.number}
            className={classes.column}
            data-skipped={column.field === null || undefined}
          >
            <b className={classes.columnName}>{name}</b>
            <span className={classes.samples}>
              {column.samples.length > 0 ? column.samples.join(' · ') : t('imports.columns.blank')}
            </span>
            <span>
              <NativeSelect
                aria-label={t('imports.columns.for', { column: name })}
                value={column.field ?? ''}
                disabled={busy}
                onChange={(event) => choose(column.number, event.currentTarget.value)}
                data={[
                  { value: '', label: t('imports.columns.skip') },
                  ...data.fields.map((field) => ({
                    value: field.name,
                    label: field.required ? `${field.title} *` : field.title,
                  })),
                ]}
              />
              {column.field !== null && (
                <span className={classes.by}>{t(`imports.columns.by.${column.by}`)}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
