import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { summaryFile, useRiskSummary, type RiskSummary, type SummaryQuery } from '../api/risks';
import { allLevels, inOrder, nameOf, profileStates, type RisksSearch } from '../model/levels';
import { ImportDialog } from './import-dialog';
import { LevelCell } from './level-mark';
import classes from './risks.module.css';

const pageOfSchools = 100;

/** «Таблица № 1»: schools × risks. */
export function RisksPage({ search, above }: { search: RisksSearch; above?: ReactNode }) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const [pages, setPages] = useState(1);
  const [importing, setImporting] = useState(false);
  const query: SummaryQuery = {
    text: search.q,
    risk: search.risk,
    level: search.risk === undefined ? undefined : (search.level ?? 'high'),
    state: search.state,
    moreThan: search.many ? 5 : undefined,
    limit: Math.min(500, pages * pageOfSchools),
  };
  const summary = useRiskSummary(query);
  const actions = (
    <div className={`${classes.row} v-screen-only`}>
      <Button variant="default" component="a" href={summaryFile(query, 'xlsx')}>
        {t('risks.export')}
      </Button>
      <Button variant="default" component="a" href={summaryFile(query, 'csv')}>
        CSV
      </Button>
      <Button variant="default" onClick={() => globalThis.print()}>
        {t('risks.print')}
      </Button>
      {permitted('risk.write') && <Button onClick={() => setImporting(true)}>{t('risks.import')}</Button>}
    </div>
  );
  return (
    <Page title={t('risks.title')} lead={t('risks.lead')} action={actions} above={above} wide>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
      <Read query={summary} lines={8}>
        {(found) => (
          <>
            <Filters search={search} summary={found} />
            <Counts summary={found} />
            {found.items.length === 0 ? (
              <Nothing filtered={JSON.stringify(search) !== '{}'} />
            ) : (
              <Table summary={found} federalOnly={search.federal === true} />
            )}
            {found.next !== null && pages * pageOfSchools < 500 && (
              <Button variant="default" mt="sm" onClick={() => setPages(pages + 1)}>
                {t('risks.more')}
              </Button>
            )}
            <p className={classes.quiet}>
              {t('risks.legend')}{' '}
              <TextLink to="/risks/catalogue" className="v-screen-only">
                {t('risks.catalogue')}
              </TextLink>
            </p>
          </>
        )}
      </Read>
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useLanguage();
  if (filtered) return <Empty title={t('risks.noneFound')} />;
  return <Empty title={t('risks.none')}>{t('risks.none.text')}</Empty>;
}

function Filters({ search, summary }: { search: RisksSearch; summary: RiskSummary }) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const go = (change: RisksSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={`${classes.filters} v-screen-only`}>
      <TextInput
        label={t('risks.search')}
        defaultValue={search.q ?? ''}
        onBlur={(event) => go({ q: event.currentTarget.value || undefined })}
        onKeyDown={(event) => event.key === 'Enter' && go({ q: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('risks.factor')}
        value={search.risk ?? ''}
        onChange={(event) => go({ risk: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('risks.anyFactor') },
          ...inOrder(summary.risks, (risk) => risk).map((risk) => ({
            value: risk.code,
            label: `${risk.federal === null ? '' : `${risk.federal}. `}${nameOf(risk, language)}`,
          })),
        ]}
        maw={280}
      />
      {search.risk !== undefined && (
        <NativeSelect
          label={t('risks.factor')}
          aria-label={t('risks.row.high')}
          value={search.level ?? 'high'}
          onChange={(event) => go({ level: event.currentTarget.value as RisksSearch['level'] })}
          data={allLevels.map((level) => ({ value: level, label: t(`risks.level.${level}`) }))}
        />
      )}
      <NativeSelect
        label={t('risks.state')}
        value={search.state ?? ''}
        onChange={(event) => go({ state: (event.currentTarget.value || undefined) as RisksSearch['state'] })}
        data={[
          { value: '', label: t('risks.anyState') },
          ...profileStates.map((state) => ({ value: state, label: t(`risks.state.${state}`) })),
        ]}
      />
      <Checkbox
        label={t('risks.many', { most: summary.mostHigh })}
        checked={search.many === true}
        onChange={(event) => go({ many: event.currentTarget.checked || undefined })}
        mb="xs"
      />
      <Checkbox
        label={t('risks.onlyFederal')}
        checked={search.federal === true}
        onChange={(event) => go({ federal: event.currentTarget.checked || undefined })}
        mb="xs"
      />
    </div>
  );
}

function Counts({ summary }: { summary: RiskSummary }) {
  const { t } = useLanguage();
  const { totals, mostHigh } = summary;
  return (
    <ul className={classes.counts}>
      <li>{t('risks.total', { count: totals.schools })}</li>
      <li>
        <TextLink to="/risks" search={{ many: true }}>
          {t('risks.total.many', { most: mostHigh, count: totals.manyHigh })}
        </TextLink>
      </li>
      <li>
        <Chip>{t('risks.total.verified', { count: totals.verified })}</Chip>
      </li>
      <li>
        <Chip tone="good">{t('risks.total.agreed', { count: totals.agreed })}</Chip>
      </li>
    </ul>
  );
}

function Table({ summary, federalOnly }: { summary: RiskSummary; federalOnly: boolean }) {
  const { t, language, number } = useLanguage();
  const risks = inOrder(summary.risks, (risk) => risk).filter(
    (risk) => !federalOnly || risk.federal !== null,
  );
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('risks.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('risks.school')}</th>
            {risks.map((risk) => (
              <th key={risk.code} scope="col" title={nameOf(risk, language)}>
                {risk.federal}
                <span className={classes.headName}>{nameOf(risk, language)}</span>
              </th>
            ))}
            <th scope="col" className={classes.number}>
              {t('risks.high')}
            </th>
            <th scope="col">{t('risks.state')}</th>
          </tr>
        </thead>
        <tbody>
          {summary.items.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <TextLink to="/schools/$organisationId/risks" params={{ organisationId: row.school.id }}>
                  {row.school.name}
                </TextLink>
                <span className={classes.place}>{row.territory.name}</span>
              </th>
              {risks.map((risk) => {
                const level = row.levels[risk.code];
                return (
                  <td key={risk.code}>
                    <LevelCell level={level?.level ?? 'insufficient'} checked={level?.checked ?? false} />
                  </td>
                );
              })}
              <td className={classes.number}>
                <b>{row.high}</b>
              </td>
              <td>{t(`risks.state.${row.state}`)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {allLevels.map((level) => (
            <tr key={level}>
              <th scope="row">{t(`risks.row.${level}`)}</th>
              {risks.map((risk) => (
                <td key={risk.code}>{number(summary.totals.risks[risk.code]?.[level] ?? 0)}</td>
              ))}
              <td />
              <td />
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}
