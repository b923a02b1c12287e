import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { failureWords } from '@/language/failures';
import { Read } from '@/ui/states';
import { useColumns, useReading, type ResultColumns, type ResultFileDetail } from '../api/result-files';
import { missingFields, withField } from '../model/reading';
import classes from './result-files.module.css';

/** What each column of a region's table holds; the choice is kept for the next file with these headings. */
export function Columns({ file }: { file: ResultFileDetail }) {
  const { t } = useLanguage();
  const columns = useColumns(file.id, file.version);
  return (
    <section>
      <h2 className={classes.heading}>{t('resultFiles.columns')}</h2>
      <p className={classes.dim}>
        {t(file.kind === 'unknown' ? 'resultFiles.columns.unknown' : 'resultFiles.columns.lead')}
      </p>
      <Read query={columns} lines={4}>
        {(data) => <Mapping key={file.version} file={file} columns={data} />}
      </Read>
    </section>
  );
}

function Mapping({ file, columns }: { file: ResultFileDetail; columns: ResultColumns }) {
  const { t } = useLanguage();
  const [reading, setReading] = useState(file.reading);
  const change = useReading(file);
  const missing = missingFields(columns, reading);
  const words = change.error === null ? null : failureWords(change.error, t);
  const fieldOf = (heading: string) => reading.mapping?.find((each) => each.heading === heading)?.field ?? '';
  return (
    <>
      <ul className={classes.columns}>
        {columns.columns.map((column) => (
          <li key={column.heading} className={classes.column}>
            <b>{column.heading}</b>
            <span className={classes.dim}>{column.samples.join(' · ')}</span>
            <NativeSelect
              aria-label={t('resultFiles.columns.for', { column: column.heading })}
              value={fieldOf(column.heading)}
              disabled={change.isPending}
              onChange={(event) => setReading(withField(reading, column.heading, event.currentTarget.value))}
              data={[
                { value: '', label: t('resultFiles.columns.byHeading') },
                ...columns.fields.map((field) => ({ value: field.name, label: field.title })),
              ]}
            />
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className={classes.note}>
          {t('resultFiles.columns.missing')}:{' '}
          {missing
            .map((field) => columns.fields.find((each) => each.name === field)?.title ?? field)
            .join(', ')}
        </p>
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
        <Button variant="default" loading={change.isPending} onClick={() => change.mutate(reading)}>
          {t('resultFiles.columns.read')}
        </Button>
      </div>
    </>
  );
}
