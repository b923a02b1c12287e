import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { Chart } from '@/ui/chart';
import { ExportMenu } from '@/ui/export-menu';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { fileAddress, useEffectOfSupport, type EffectAsked, type SupportEffect } from '../api/dynamics';
import { effectOption, moreIsBetter } from '../model/options';
import { measures, pools, type EffectSearch } from '../model/search';
import { procedureName } from '../model/words';
import { SeenSchool, TableBox, useGo } from './parts';
import classes from './results.module.css';

/** Whether help helped: supported schools beside like ones without support. */
export function EffectPage({
  search,
  year,
  territory,
  tabs,
}: {
  search: EffectSearch;
  /** The last year with results: the year after, until another is chosen. */
  year: number | undefined;
  territory: number | undefined;
  tabs: ReactNode;
}) {
  const { t } = useLanguage();
  const { group, before, after } = search;
  const asked: EffectAsked | undefined =
    group && before && after
      ? {
          group,
          before,
          after,
          measure: search.measure ?? 'below',
          procedure: search.pool ?? 'all',
          territory,
        }
      : undefined;
  const effect = useEffectOfSupport(asked);
  return (
    <Page
      title={t('effect.title')}
      lead={t('effect.lead')}
      above={tabs}
      action={
        asked && (
          <ExportMenu address={(format) => fileAddress('/api/v1/dynamics/effect', format, { ...asked })} />
        )
      }
    >
      <Asking key={`${group}.${before}.${after}`} search={search} year={year} />
      <div className={classes.warning} role="note">
        <p>{t('effect.causes')}</p>
      </div>
      {asked ? (
        <Read query={effect} lines={6}>
          {(read) => <Shown effect={read} />}
        </Read>
      ) : (
        <Empty title={t('effect.ask')}>{t('effect.ask.next')}</Empty>
      )}
    </Page>
  );
}

function Asking({ search, year }: { search: EffectSearch; year: number | undefined }) {
  const { t } = useLanguage();
  const go = useGo<EffectSearch>();
  const [group, setGroup] = useState(search.group ?? '500+');
  const [before, setBefore] = useState<number | string>(search.before ?? (year ? year - 1 : ''));
  const [after, setAfter] = useState<number | string>(search.after ?? year ?? '');
  const [measure, setMeasure] = useState(search.measure ?? 'below');
  const [pool, setPool] = useState(search.pool ?? 'all');
  return (
    <form
      className={`${classes.bar} v-screen-only`}
      onSubmit={(event) => {
        event.preventDefault();
        go({ group: group.trim(), before: Number(before), after: Number(after), measure, pool });
      }}
    >
      <TextInput
        label={t('effect.group')}
        value={group}
        onChange={(event) => setGroup(event.currentTarget.value)}
        required
      />
      <NumberInput
        className={classes.short}
        label={t('effect.before')}
        value={before}
        onChange={setBefore}
        min={2000}
        max={2100}
        allowDecimal={false}
        thousandSeparator=""
        required
      />
      <NumberInput
        className={classes.short}
        label={t('effect.after')}
        value={after}
        onChange={setAfter}
        min={2000}
        max={2100}
        allowDecimal={false}
        thousandSeparator=""
        required
      />
      <NativeSelect
        label={t('effect.measure')}
        value={measure}
        onChange={(event) => setMeasure(measures.find((one) => one === event.currentTarget.value) ?? 'below')}
        data={measures.map((one) => ({ value: one, label: t(`effect.measure.${one}`) }))}
      />
      <NativeSelect
        label={t('dynamics.procedure')}
        value={pool}
        onChange={(event) => setPool(pools.find((one) => one === event.currentTarget.value) ?? 'all')}
        data={pools.map((one) => ({
          value: one,
          label: one === 'all' ? t('dynamics.procedure.all') : procedureName(one, t),
        }))}
      />
      <Button type="submit">{t('effect.compare')}</Button>
    </form>
  );
}

function useVerdict(effect: SupportEffect) {
  const { t, number } = useLanguage();
  const found = effect.effect;
  if (!found) return t('effect.tooFew', { count: effect.pairs, fewest: effect.fewestPairs });
  const numbers = { mean: number(found.mean), low: number(found.low), high: number(found.high) };
  if (!found.tells) return t('effect.notTold', numbers);
  const better = moreIsBetter(effect.measure) ? found.mean > 0 : found.mean < 0;
  return t(better ? 'effect.better' : 'effect.worse', numbers);
}

function useTrendVerdict(effect: SupportEffect) {
  const { t } = useLanguage();
  if (!effect.lookBack) return t('effect.lookBack.none');
  return t(effect.lookBack.tells ? 'effect.lookBack.differ' : 'effect.lookBack.same');
}

function Shown({ effect }: { effect: SupportEffect }) {
  const { t, number } = useLanguage();
  const verdict = useVerdict(effect);
  const trend = useTrendVerdict(effect);
  const names = useMemo(
    () => ({
      effect: t('effect.row.effect', { from: String(effect.before), to: String(effect.after) }),
      lookBack: t('effect.row.lookBack', { from: String(effect.before - 1), to: String(effect.before) }),
    }),
    [effect, t],
  );
  const option = useMemo(() => effectOption(effect, names), [effect, names]);
  const rows = [
    { name: names.effect, estimate: effect.effect },
    { name: names.lookBack, estimate: effect.lookBack },
  ];
  return (
    <>
      <p>
        <strong>{verdict}</strong> {trend}
      </p>
      <p className={classes.note}>
        {t('effect.counts', {
          group: effect.inGroup,
          measured: effect.measured,
          unmatched: effect.unmatched,
          count: effect.pairs,
        })}
      </p>
      {effect.effect && (
        <Chart
          title={t('effect.chart')}
          summary={verdict}
          option={option}
          height={180}
          table={{
            columns: [
              { title: t('effect.what') },
              { title: t('effect.difference'), numeric: true },
              { title: t('effect.from'), numeric: true },
              { title: t('effect.to'), numeric: true },
              { title: t('effect.pairs'), numeric: true },
            ],
            rows: rows.map(({ name, estimate }) => [
              name,
              estimate?.mean ?? null,
              estimate?.low ?? null,
              estimate?.high ?? null,
              estimate?.pairs ?? null,
            ]),
          }}
        />
      )}
      {effect.shown.length > 0 && (
        <TableBox label={t('effect.pairs')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('effect.supported')}</th>
                <th scope="col" className={classes.number}>
                  {effect.before} → {effect.after}
                </th>
                <th scope="col">{t('effect.other')}</th>
                <th scope="col" className={classes.number}>
                  {effect.before} → {effect.after}
                </th>
                <th scope="col" className={classes.number}>
                  {t('effect.distance')}
                </th>
              </tr>
            </thead>
            <tbody>
              {effect.shown.map((pair, index) => (
                <tr key={pair.supported?.id ?? `pair-${index}`}>
                  <td>
                    <SeenSchool school={pair.supported} />
                  </td>
                  <td className={classes.number}>
                    {number(pair.supportedBefore)} → {number(pair.supportedAfter)}
                  </td>
                  <td>
                    <SeenSchool school={pair.other} />
                  </td>
                  <td className={classes.number}>
                    {number(pair.otherBefore)} → {number(pair.otherAfter)}
                  </td>
                  <td className={classes.number}>{number(pair.distance)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </>
  );
}
