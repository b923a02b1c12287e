import { Anchor } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { failedRowsAddress } from '../api/imports';
import classes from './imports.module.css';

/** The rows that failed, to be corrected and uploaded again. */
export function FailedFile({ id }: { id: number }) {
  const { t } = useLanguage();
  return (
    <p className={classes.failedFile}>
      {t('imports.failedFile')}:{' '}
      <Anchor href={failedRowsAddress(id, 'xlsx')} download>
        XLSX
      </Anchor>
      {', '}
      <Anchor href={failedRowsAddress(id, 'csv')} download>
        CSV
      </Anchor>
      . <span className={classes.dim}>{t('imports.failedFile.hint')}</span>
    </p>
  );
}
