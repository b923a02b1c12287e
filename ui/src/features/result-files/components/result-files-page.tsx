import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePermitted } from '@/api/permissions';
import { dayAndTime } from '@/language/instants';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useResultFiles, type ResultFile } from '../api/result-files';
import classes from './result-files.module.css';
import { UploadPlace } from './upload-place';

/** Files of results, context figures and official lists: a place to bring them to, and what was brought before. */
export function ResultFilesPage({ tabs }: { tabs: ReactNode }) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  return (
    <Page title={t('resultFiles.title')} lead={t('resultFiles.lead')} above={tabs}>
      {permitted('result.import') && (
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('resultFiles.new')}</h2>
          <UploadPlace />
        </section>
      )}
      <section className={classes.section}>
        <div className={classes.headingLine}>
          <h2 className={classes.heading}>{t('resultFiles.log')}</h2>
          <TextLink to="/results/quarantine">{t('resultFiles.toQuarantine')}</TextLink>
        </div>
        <Log />
      </section>
    </Page>
  );
}

function Log() {
  const { t } = useLanguage();
  const log = useResultFiles();
  const all = log.data?.pages.flatMap((page) => page.items);
  return (
    <Read query={{ data: all, error: log.error, refetch: log.refetch }} lines={4}>
      {(files) =>
        files.length === 0 ? (
          <Empty title={t('resultFiles.none')}>{t('resultFiles.none.next')}</Empty>
        ) : (
          <>
            <ul className={classes.log}>
              {files.map((file) => (
                <Line key={file.id} file={file} />
              ))}
            </ul>
            {log.hasNextPage && (
              <Button
                variant="default"
                loading={log.isFetchingNextPage}
                onClick={() => void log.fetchNextPage()}
              >
                {t('resultFiles.more')}
              </Button>
            )}
          </>
        )
      }
    </Read>
  );
}

function Line({ file }: { file: ResultFile }) {
  const { t, language } = useLanguage();
  const state = file.progress?.stopped ? 'stopped' : file.state;
  return (
    <li className={classes.line}>
      <div>
        <TextLink
          to="/results/imports/$resultFileId"
          params={{ resultFileId: file.id }}
          className={classes.file}
        >
          {file.name}
        </TextLink>
        <span className={classes.dim}>
          {file.years === '' ? file.kindName : `${file.kindName}, ${file.years}`}
        </span>
      </div>
      <div>
        <span className={classes.state} data-state={state}>
          {t(`resultFiles.state.${state}`)}
        </span>
        <span className={classes.dim}>
          {t('resultFiles.rows', { accepted: file.accepted, leftOut: file.leftOut })}
        </span>
        {file.waiting > 0 && (
          <TextLink to="/results/quarantine" search={{ file: file.id }}>
            {t('resultFiles.waiting', { count: file.waiting })}
          </TextLink>
        )}
      </div>
      <div className={classes.dim}>
        {file.madeBy}
        <br />
        {dayAndTime(language, file.madeAt)}
      </div>
    </li>
  );
}
