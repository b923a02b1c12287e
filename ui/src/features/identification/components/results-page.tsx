import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { usePermitted } from '@/api/permissions';
import { useSession } from '@/api/queries/session';
import { inTerritory } from '@/api/territory';
import { useLanguage } from '@/language/language';
import { ExportMenu } from '@/ui/export-menu';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useChanges, useMethods, useRun, useRuns, type Identification } from '../api/identification';
import { chosenRun, yearsOf } from '../model/choice';
import type { ResultsSearch } from '../model/search';
import { inOrder } from '../model/verdicts';
import { MakeRun } from './make-run';
import { Moves } from './moves';
import { RunState } from './run-state';
import { Scatter } from './scatter';
import { SchoolRows } from './school-rows';
import { VerdictMark } from './verdict-mark';
import classes from './identification.module.css';

const usualMethod = 'order-847';

/** Screen 7: the list with the reason in words for every school on it, who entered and who left, and the picture. */
export function ResultsPage({ search, above }: { search: ResultsSearch; above?: ReactNode }) {
  const { t, language } = useLanguage();
  const permitted = usePermitted();
  const session = useSession();
  const methods = useMethods();
  const runs = useRuns();
  const navigate = useNavigate();
  const today = session.data?.today ?? '2026-01-01';
  const all = runs.data?.items ?? [];
  const shown = chosenRun(all, search);
  const go = (change: Partial<ResultsSearch>) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  const afresh = { verdict: undefined, listed: undefined, against: undefined, change: undefined };
  const method = search.method ?? shown?.method ?? usualMethod;
  const years = yearsOf(all, method);
  return (
    <Page
      title={t('identification.title')}
      lead={t('identification.lead')}
      wide
      above={above}
      action={
        permitted('identification.run') && methods.data ? (
          <MakeRun
            methods={methods.data.items}
            method={method}
            year={shown?.year ?? Number(today.slice(0, 4))}
            onMade={(made) => go({ ...afresh, run: made.id, method: made.method, of: made.year })}
          />
        ) : undefined
      }
    >
      <div className={`${classes.bar} v-screen-only`}>
        <Select
          className={classes.method}
          label={t('identification.method')}
          data={(methods.data?.items ?? []).map((one) => ({
            value: one.code,
            label: language === 'en' ? one.titleEn : one.title,
          }))}
          value={method}
          allowDeselect={false}
          onChange={(code) => code && go({ ...afresh, method: code, of: undefined, run: undefined })}
        />
        {years.length > 0 && (
          <NativeSelect
            className={classes.short}
            label={t('identification.year')}
            value={String(shown?.year ?? '')}
            data={years.map(String)}
            onChange={(event) =>
              go({ ...afresh, method, of: Number(event.currentTarget.value), run: undefined })
            }
          />
        )}
        {shown && <RunChoice runs={all} shown={shown} onChoose={(run) => go({ ...afresh, run })} />}
      </div>
      <Read query={runs} lines={8}>
        {() =>
          shown ? (
            <OneRun key={shown.id} id={shown.id} search={search} today={today} runs={all} go={go} />
          ) : (
            <Empty title={t('identification.none')}>
              {t(permitted('identification.run') ? 'identification.none.run' : 'identification.none.wait')}
            </Empty>
          )
        }
      </Read>
    </Page>
  );
}

function runName(run: Identification, words: (day: string) => string, confirmed: string): string {
  return `№ ${run.id} · ${words(run.madeAt.slice(0, 10))}${run.confirmed ? ` · ${confirmed}` : ''}`;
}

function RunChoice({
  runs,
  shown,
  onChoose,
}: {
  runs: readonly Identification[];
  shown: Identification;
  onChoose: (run: number) => void;
}) {
  const { t, shortDay } = useLanguage();
  const same = runs.filter((run) => run.method === shown.method && run.year === shown.year);
  return (
    <NativeSelect
      className={classes.run}
      label={t('identification.run')}
      value={String(shown.id)}
      data={same.map((run) => ({
        value: String(run.id),
        label: runName(run, shortDay, t('identification.isConfirmed')),
      }))}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
    />
  );
}

function OneRun({
  id,
  search,
  today,
  runs,
  go,
}: {
  id: number;
  search: ResultsSearch;
  today: string;
  runs: readonly Identification[];
  go: (change: Partial<ResultsSearch>) => void;
}) {
  const { t, language } = useLanguage();
  const query = useRun(id);
  const navigate = useNavigate();
  const [text, setText] = useState(search.text ?? '');
  const ask = () => go({ text: text.trim() === '' ? undefined : text.trim() });
  return (
    <Read query={query} lines={8}>
      {(run) => {
        const against = search.against ?? run.yearBefore?.id ?? run.runBefore?.id;
        const asked = {
          verdict: search.verdict,
          listed: search.listed,
          text: search.text,
          group: search.group,
          change: against === undefined ? undefined : search.change,
          sort: search.sort,
          against,
        };
        const verdicts = inOrder(run.counts.map((count) => count.verdict));
        return (
          <>
            <p className={classes.total}>
              <TextLink to="/results/methods/$methodCode" params={{ methodCode: run.method }}>
                {language === 'en' ? run.titleEn : run.title}
              </TextLink>
              {`, ${run.year} · ${t('identification.edition', { edition: run.edition })} · ${run.territory.name}`}
            </p>
            <RunState run={run} today={today} onMade={(made) => go({ run: made })} />
            <div className={classes.chips} role="group" aria-label={t('identification.verdicts')}>
              {verdicts.map((verdict) => (
                <button
                  key={verdict}
                  type="button"
                  className={classes.filter}
                  aria-pressed={search.verdict === verdict}
                  onClick={() => go({ verdict: search.verdict === verdict ? undefined : verdict })}
                >
                  <VerdictMark
                    verdict={verdict}
                    count={run.counts.find((count) => count.verdict === verdict)?.schools}
                  />
                </button>
              ))}
            </div>
            <div className={`${classes.bar} v-screen-only`}>
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  ask();
                }}
              >
                <TextInput
                  label={t('identification.find')}
                  value={text}
                  maxLength={200}
                  onChange={(event) => setText(event.currentTarget.value)}
                  onBlur={ask}
                />
              </form>
              <NativeSelect
                label={t('identification.sort')}
                value={search.sort ?? 'name'}
                data={(['name', 'distance', 'code'] as const).map((value) => ({
                  value,
                  label: t(`identification.sort.${value}`),
                }))}
                onChange={(event) => {
                  const sort = event.currentTarget.value;
                  go({ sort: sort === 'distance' || sort === 'code' ? sort : undefined });
                }}
              />
              <AgainstChoice
                run={run}
                runs={runs}
                against={against}
                onChoose={(other) => go({ against: other })}
              />
              <ExportMenu address={(format) => fileOf(id, format, asked)} />
            </div>
            {against !== undefined && <Changes run={run.id} rule={run.definition.rule} against={against} />}
            <SchoolRows run={run} asked={asked} />
            <Scatter
              run={run}
              onPick={(organisationId) =>
                void navigate({ to: '/schools/$organisationId', params: { organisationId } })
              }
            />
          </>
        );
      }}
    </Read>
  );
}

function AgainstChoice({
  run,
  runs,
  against,
  onChoose,
}: {
  run: Identification;
  runs: readonly Identification[];
  against: number | undefined;
  onChoose: (run: number) => void;
}) {
  const { t, shortDay } = useLanguage();
  const others = runs.filter((other) => other.method === run.method && other.id !== run.id);
  if (others.length === 0) return null;
  return (
    <NativeSelect
      label={t('identification.against')}
      value={String(against ?? '')}
      data={others.map((other) => ({
        value: String(other.id),
        label: `${other.year} · ${runName(other, shortDay, t('identification.isConfirmed'))}`,
      }))}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
    />
  );
}

function Changes({ run, rule, against }: { run: number; rule: string; against: number }) {
  const changes = useChanges(run, against);
  const { t } = useLanguage();
  return (
    <Read query={changes} lines={1}>
      {(found) => (
        <section className={classes.panel} aria-label={t('identification.changes')}>
          <h2>
            {t('identification.changes.since', {
              year: String(found.earlier.year),
              run: String(found.earlier.id),
            })}
          </h2>
          <Moves moves={found.moves} rule={rule} />
        </section>
      )}
    </Read>
  );
}

function fileOf(id: number, format: string, asked: Record<string, string | number | undefined>): string {
  const parameters = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined) parameters.set(name, String(value));
  return inTerritory(`/api/v1/identifications/${id}/schools/export?${parameters.toString()}`);
}
