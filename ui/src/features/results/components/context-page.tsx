import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { ExportMenu } from '@/ui/export-menu';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import {
  useContextCatalogue,
  useContextTable,
  type ContextCatalogue,
  type ContextTable,
} from '../api/context';
import { fileAddress } from '../api/dynamics';
import type { OfYearSearch } from '../model/search';
import { TableBox, useGo, YearInput } from './parts';
import classes from './results.module.css';

/** Schools × context figures of a year, what lacks most first. */
export function ContextPage({
  search,
  territory,
  tabs,
}: {
  search: OfYearSearch;
  territory: number | undefined;
  tabs: ReactNode;
}) {
  const { t } = useLanguage();
  const go = useGo<OfYearSearch>();
  const catalogue = useContextCatalogue();
  const table = useContextTable(territory, search.of, search.text);
  const first = table.data?.pages[0];
  return (
    <Page
      title={t('context.title')}
      lead={t('context.lead')}
      above={tabs}
      wide
      action={
        <div className={classes.actions}>
          <ExportMenu
            label={t('context.passports')}
            address={(format) =>
              fileAddress('/api/v1/social-passports', format, { territory, year: search.of })
            }
          />
          <ExportMenu
            address={(format) =>
              fileAddress('/api/v1/context-values', format, {
                territory,
                year: search.of,
                text: search.text,
              })
            }
          />
        </div>
      }
    >
      <div className={`${classes.bar} v-screen-only`}>
        <YearInput
          label={t('context.year')}
          value={search.of ?? first?.year}
          choose={(year) => go({ of: year })}
        />
        <TextInput
          className={classes.wide}
          label={t('dynamics.find')}
          defaultValue={search.text ?? ''}
          onBlur={(event) => go({ text: event.currentTarget.value || undefined })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go({ text: event.currentTarget.value || undefined });
          }}
        />
      </div>
      <Read
        query={{
          ...catalogue,
          data: catalogue.data && table.data && { catalogue: catalogue.data, pages: table.data.pages },
          error: catalogue.error ?? table.error,
        }}
        lines={8}
      >
        {({ catalogue: words, pages }) => {
          const shown = pages[0];
          if (!shown || shown.total === 0)
            return <Empty title={t('context.none')}>{t('context.none.next')}</Empty>;
          return (
            <>
              <p className={classes.note}>{t('context.legend', { count: shown.expected })}</p>
              <Matrix words={words} first={shown} pages={pages} year={search.of} />
              {table.hasNextPage && (
                <Button
                  className={classes.more}
                  variant="default"
                  loading={table.isFetchingNextPage}
                  onClick={() => void table.fetchNextPage()}
                >
                  {t('dynamics.more')}
                </Button>
              )}
            </>
          );
        }}
      </Read>
    </Page>
  );
}

function Matrix({
  words,
  first,
  pages,
  year,
}: {
  words: ContextCatalogue;
  first: ContextTable;
  pages: ContextTable[];
  year: number | undefined;
}) {
  const { t } = useLanguage();
  const figures = words.figures.filter((figure) => figure.expected || first.coverage[figure.name]);
  return (
    <TableBox label={t('context.title')}>
      <table className={`${classes.table} ${classes.fixed}`}>
        <thead>
          <tr>
            <th scope="col">{t('dynamics.school')}</th>
            <th scope="col" className={classes.number}>
              {t('context.known')}
            </th>
            {figures.map((figure) => (
              <th key={figure.name} scope="col" className={classes.narrow}>
                {figure.words}
                <span className={classes.quiet}>
                  {t('context.coverage', { count: first.coverage[figure.name] ?? 0, all: first.total })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pages
            .flatMap((page) => page.items)
            .map((row) => {
              const values = new Map(row.values.map((value) => [value.figure, value]));
              return (
                <tr key={row.school}>
                  <th scope="row">
                    <TextLink
                      to="/schools/$organisationId/social-passport"
                      params={{ organisationId: row.school }}
                      search={{ of: year }}
                    >
                      {row.name}
                    </TextLink>
                    <span className={classes.quiet}>{row.territoryName}</span>
                  </th>
                  <td className={classes.number}>
                    {t('context.knownOf', { known: row.known, all: first.expected })}
                  </td>
                  {figures.map((figure) => (
                    <td key={figure.name} className={classes.number}>
                      <Cell value={values.get(figure.name)} hidden={row.hidden.includes(figure.name)} />
                    </td>
                  ))}
                </tr>
              );
            })}
        </tbody>
      </table>
    </TableBox>
  );
}

function Cell({ value, hidden }: { value: { value: string; source: string } | undefined; hidden: boolean }) {
  const { t, number } = useLanguage();
  if (hidden) return <span className={classes.few}>{t('dynamics.few')}</span>;
  if (!value) return <span className={classes.few}>—</span>;
  return (
    <>
      {number(Number(value.value))}
      {value.source === 'official' && <span title={t('context.source.official')}> *</span>}
    </>
  );
}
