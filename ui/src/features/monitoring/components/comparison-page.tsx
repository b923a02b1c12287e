import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { useComparison, useRound, type Comparison, type RoundDetail } from '../api/monitoring';
import { totalInWords, valueInWords } from '../model/totals';
import { valueOf } from '../model/values';
import classes from './monitoring.module.css';

/** A closed round beside an earlier one of the same form. */
export function ComparisonPage({ roundId, withRound }: { roundId: number; withRound: number | undefined }) {
  const round = useRound(roundId);
  const comparison = useComparison(roundId, withRound);
  return (
    <Read query={round} lines={3}>
      {(found) => (
        <Read query={comparison} lines={6}>
          {(both) => <Compared round={found} comparison={both} />}
        </Read>
      )}
    </Read>
  );
}

function Compared({ round, comparison }: { round: RoundDetail; comparison: Comparison }) {
  const { t, span } = useLanguage();
  const navigate = useNavigate();
  const then = span(comparison.then.from, comparison.then.to);
  const now = span(comparison.now.from, comparison.now.to);
  return (
    <Page
      title={t('monitoring.compare.title', { title: round.title })}
      lead={t('monitoring.compare.lead', { then, now })}
      above={
        <TextLink to="/monitoring/rounds/$roundId" params={{ roundId: round.id }}>
          {round.title}
        </TextLink>
      }
      wide
    >
      <div className={classes.bar}>
        <NativeSelect
          label={t('monitoring.compare.with')}
          value={String(comparison.then.id)}
          onChange={(event) =>
            void navigate({ to: '.', search: { with: Number(event.currentTarget.value) }, replace: true })
          }
          data={round.comparable.map((each) => ({
            value: String(each.id),
            label: `${each.title} (${span(each.from, each.to)})`,
          }))}
        />
      </div>
      {comparison.nowWhole && comparison.thenWhole && (
        <Totals comparison={comparison} then={then} now={now} />
      )}
      <ByAddressee comparison={comparison} then={then} now={now} />
    </Page>
  );
}

interface Both {
  comparison: Comparison;
  then: string;
  now: string;
}

function Totals({ comparison, then, now }: Both) {
  const { t, number } = useLanguage();
  const total = (whole: Comparison['nowWhole'], code: string) =>
    whole?.totals.find((each) => each.code === code);
  return (
    <>
      <h2 className={classes.section}>{t('monitoring.totals')}</h2>
      <div className={classes.scroller}>
        <table className={`${classes.table} ${classes.wideTable}`}>
          <thead>
            <tr>
              <th scope="col">{t('monitoring.question')}</th>
              <th scope="col">{then}</th>
              <th scope="col">{now}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.form.fields.map((field) => {
              const before = total(comparison.thenWhole, field.code);
              const after = total(comparison.nowWhole, field.code);
              return (
                <tr key={field.code}>
                  <th scope="row">{field.label}</th>
                  <td data-label={then}>{before ? totalInWords(field, before, t, number) : '–'}</td>
                  <td data-label={now}>{after ? totalInWords(field, after, t, number) : '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ByAddressee({ comparison, then, now }: Both) {
  const { t, number } = useLanguage();
  const [code, setCode] = useState(
    () =>
      (comparison.form.fields.find((field) => field.kind === 'number') ?? comparison.form.fields[0])?.code ??
      '',
  );
  return (
    <>
      <h2 className={classes.section}>{t('monitoring.compare.addressees')}</h2>
      <div className={classes.bar}>
        <NativeSelect
          label={t('monitoring.question')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          data={comparison.form.fields.map((field) => ({ value: field.code, label: field.label }))}
        />
      </div>
      <div className={classes.scroller}>
        <table className={`${classes.table} ${classes.wideTable}`}>
          <thead>
            <tr>
              <th scope="col">{t('monitoring.addressee')}</th>
              <th scope="col">{then}</th>
              <th scope="col">{now}</th>
              <th scope="col" className={classes.number}>
                {t('monitoring.compare.change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {comparison.items.map((one) => {
              const cell = one.cells[code];
              const change = cell?.change ?? null;
              return (
                <tr key={one.answer}>
                  <th scope="row">{one.name}</th>
                  <td data-label={then}>
                    {one.stateThen === null
                      ? t('monitoring.compare.notAsked')
                      : valueInWords(valueOf(cell?.then), t, number)}
                  </td>
                  <td data-label={now}>{valueInWords(valueOf(cell?.now), t, number)}</td>
                  <td data-label={t('monitoring.compare.change')} className={classes.number}>
                    {change === null ? '–' : `${change > 0 ? '+' : ''}${number(change)}`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
