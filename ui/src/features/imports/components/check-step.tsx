import { Button } from '@mantine/core';
import type { MessageKey } from '@/language/messages.ru';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { Empty, Read } from '@/ui/states';
import { useRows, useStep, type ImportRow, type RegisterImport } from '../api/imports';
import { firstShow, type Show } from '../model/search';
import { Counts } from './counts';
import { DiscardButton } from './discard-button';
import { FailedFile } from './failed-file';
import classes from './imports.module.css';

/** The dry run: what the import will do, row by row, before anything changes. */
export function CheckStep({
  shown,
  show,
  onShow,
  onStarted,
}: {
  shown: RegisterImport;
  show: Show | undefined;
  onShow: (show: Show) => void;
  onStarted: () => void;
}) {
  const { t } = useLanguage();
  const step = useStep(shown);
  const counts = shown.checked;
  if (!counts) return null;
  const chosen = show ?? firstShow(counts);
  const open = shown.state === 'checked';
  const toDo = counts.created + counts.updated;
  const words = step.error === null ? null : failureWords(step.error, t);
  return (
    <div className={classes.step}>
      {open && <p className={classes.lead}>{t('imports.check.lead')}</p>}
      <Counts counts={counts} done={!open} chosen={chosen} onShow={onShow} />
      {counts.failed > 0 && <FailedFile id={shown.id} />}
      {open && (
        <>
          {toDo === 0 && <p>{t(counts.failed > 0 ? 'imports.start.nothing' : 'imports.start.same')}</p>}
          {toDo > 0 && counts.failed > 0 && <p className={classes.dim}>{t('imports.start.rest')}</p>}
          <div className={classes.buttons}>
            {toDo > 0 && (
              <Button loading={step.isPending} onClick={() => step.mutate('start', { onSuccess: onStarted })}>
                {t('imports.start', { count: toDo })}
              </Button>
            )}
            <DiscardButton shown={shown} />
          </div>
        </>
      )}
      {words && (
        <div className={classes.failure} role="alert">
          <strong>{words.sentence}</strong>
          <p>
            {words.advice} {t('failure.code', { code: words.code })}
          </p>
        </div>
      )}
      <Rows shown={shown} show={chosen} />
    </div>
  );
}

function Rows({ shown, show }: { shown: RegisterImport; show: Show }) {
  const { t } = useLanguage();
  // The rows are those of the check: what happens to the import later does not change them.
  const version = shown.state === 'checked' ? shown.version : 0;
  const rows = useRows(shown.id, version, show === 'warned' ? { warned: true } : { outcome: show });
  const all = rows.data?.pages.flatMap((page) => page.items);
  const total = rows.data?.pages[0]?.total ?? 0;
  const what = t(`imports.outcome.${show}` as MessageKey);
  return (
    <section>
      <h2 className={classes.heading}>{t('imports.rows', { what })}</h2>
      <Read query={{ data: all, error: rows.error, refetch: rows.refetch }} lines={5}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('imports.rows.none')} />
          ) : (
            <>
              <p className={classes.dim} role="status">
                {t('imports.rows.shown', { shown: list.length, total })}
              </p>
              <ol className={classes.rows}>
                {list.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </ol>
              {rows.hasNextPage && (
                <Button
                  variant="default"
                  loading={rows.isFetchingNextPage}
                  onClick={() => void rows.fetchNextPage()}
                >
                  {t('imports.more')}
                </Button>
              )}
            </>
          )
        }
      </Read>
    </section>
  );
}

function Row({ row }: { row: ImportRow }) {
  const { t } = useLanguage();
  const name =
    row.entry['shortName'] ?? row.entry['name'] ?? row.entry['person'] ?? row.entry['organisation'] ?? '';
  const code = row.entry['code'] ?? row.entry['organisationCode'] ?? '';
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <span className={classes.rowNumber}>{t('imports.row', { row: row.row })}</span>
        <b>{name}</b>
        {code && <span className="v-figures">{code}</span>}
      </div>
      {row.remarks.length > 0 && (
        <ul className={classes.remarks}>
          {row.remarks.map((remark) => (
            <li key={remark.code + remark.cell} data-warning={remark.warning || undefined}>
              <span aria-hidden="true" className={classes.sign}>
                {remark.warning ? '?' : '!'}
              </span>
              <span className={classes.cell}>{remark.cell}</span> {remark.text}
            </li>
          ))}
        </ul>
      )}
      {row.changes.length > 0 && (
        <dl className={classes.changes}>
          {row.changes.map((change) => (
            <div key={change.field}>
              <dt>{change.title}</dt>
              <dd>
                {row.outcome === 'updated' && (
                  <>
                    <del>
                      <span className="v-hidden">{t('imports.was')}: </span>
                      {change.was || t('imports.nothing')}
                    </del>
                    <span aria-hidden="true"> → </span>
                  </>
                )}
                <ins>
                  {row.outcome === 'updated' && <span className="v-hidden">{t('imports.becomes')}: </span>}
                  {change.becomes || t('imports.nothing')}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
