import { Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useSession } from '@/api/queries/session';
import { inTerritory } from '@/api/territory';
import { useLanguage } from '@/language/language';
import { Page } from '@/ui/page';
import { inAddress, YEARS, type IndicatorsSearch } from '../model/search';
import { ImportPreset } from './import-preset';
import { EditDefinition } from './edit-definition';
import { MunicipalityTable } from './municipality-table';
import { PlanFactTable } from './plan-fact-table';
import classes from './indicators.module.css';

/** What is measured: plan and fact by year, or one year by municipality; every value opens to its schools. */
export function IndicatorsPage({ search }: { search: IndicatorsSearch }) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const session = useSession();
  const navigate = useNavigate();
  const [text, setText] = useState(search.text ?? '');
  const now = Number((session.data?.today ?? '2026-01-01').slice(0, 4));
  const split = search.view === 'municipalities';
  const from = search.from ?? (split ? now : now - 1);
  const shown = { text: search.text, roadMap: search.roadMap };
  const go = (change: Partial<IndicatorsSearch>) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  const file = (format: string) =>
    inTerritory(
      `/api/v1/indicators/export?format=${format}&table=${split ? 'municipalities' : 'plan-fact'}` +
        inAddress(split ? { year: from, ...shown } : { from, to: from + YEARS - 1, ...shown }),
    );
  const may = permitted('indicator.write');
  return (
    <Page
      title={t('indicators.title')}
      lead={t('indicators.lead')}
      wide
      action={
        may ? (
          <div className={classes.buttons}>
            <ImportPreset />
            <EditDefinition />
          </div>
        ) : undefined
      }
    >
      <div className={classes.bar}>
        <SegmentedControl
          value={search.view ?? 'plan-fact'}
          onChange={(view) =>
            go({ view: view === 'municipalities' ? 'municipalities' : undefined, from: undefined })
          }
          data={(['plan-fact', 'municipalities'] as const).map((value) => ({
            value,
            label: t(`indicators.view.${value}`),
          }))}
        />
        <NumberInput
          className={classes.short}
          label={t(split ? 'indicators.year' : 'indicators.from')}
          value={from}
          min={2000}
          max={2098}
          allowDecimal={false}
          onChange={(value) => {
            const year = Number(value);
            if (Number.isInteger(year) && year >= 2000 && year <= 2098) go({ from: year });
          }}
        />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            go({ text: text.trim() === '' ? undefined : text.trim() });
          }}
        >
          <TextInput
            label={t('indicators.find')}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.currentTarget.value)}
            onBlur={() => go({ text: text.trim() === '' ? undefined : text.trim() })}
          />
        </form>
        {search.roadMap !== undefined && (
          <Button variant="default" onClick={() => go({ roadMap: undefined })}>
            {t('indicators.allRoadMaps')}
          </Button>
        )}
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button key={format} component="a" variant="default" href={file(format)}>
            {t('indicators.export', { format: format.toUpperCase() })}
          </Button>
        ))}
      </div>
      {split ? <MunicipalityTable year={from} shown={shown} /> : <PlanFactTable from={from} shown={shown} />}
      <p className={classes.quiet}>{t('indicators.legend')}</p>
    </Page>
  );
}
