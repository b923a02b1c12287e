import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useSession } from '@/api/queries/session';
import { inTerritory } from '@/api/territory';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading, Read } from '@/ui/states';
import {
  useCatalogue,
  useExplanation,
  useIndicator,
  useSetState,
  type Explanation,
  type IndicatorDetail,
} from '../api/indicators';
import { inAddress, verdicts, type IndicatorSearch } from '../model/search';
import { written } from '../model/values';
import { EditDefinition } from './edit-definition';
import { ExplainedRows } from './explained-rows';
import { FigureCell } from './figure';
import { TargetsEditor } from './targets-editor';
import classes from './indicators.module.css';

/** One indicator: what it means, what is to be reached, and the value of a year down to its schools. */
export function IndicatorPage({ indicatorId, search }: { indicatorId: number; search: IndicatorSearch }) {
  const indicator = useIndicator(indicatorId);
  const { t } = useLanguage();
  if (!indicator.data)
    return (
      <Page title="">
        {indicator.error ? (
          <Failed failure={indicator.error} retry={() => void indicator.refetch()} />
        ) : (
          <Loading lines={7} />
        )}
      </Page>
    );
  const one = indicator.data;
  return (
    <Page
      title={`${one.code}. ${one.name}`}
      lead={[one.unit, one.territory.name, one.state === 'withdrawn' && t('indicators.withdrawn')]
        .filter((word) => word)
        .join(' · ')}
      above={<TextLink to="/indicators">{t('indicators.title')}</TextLink>}
      wide
      action={
        one.mayWrite ? (
          <div className={classes.buttons}>
            <EditDefinition key={one.version} indicator={one} />
            <Withdraw indicator={one} />
          </div>
        ) : undefined
      }
    >
      <Meaning indicator={one} />
      <ValueOfYear indicator={one} search={search} />
      <Targets indicator={one} />
      <Links indicator={one} />
    </Page>
  );
}

function Withdraw({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const set = useSetState(indicator);
  const active = indicator.state === 'active';
  return (
    <Button
      variant="default"
      loading={set.isPending}
      onClick={() =>
        set.mutate(active ? 'withdrawn' : 'active', { onError: (failure) => notices.fail(failure) })
      }
    >
      {t(active ? 'indicators.withdraw' : 'indicators.restore')}
    </Button>
  );
}

function Meaning({ indicator }: { indicator: IndicatorDetail }) {
  const { t, language } = useLanguage();
  const catalogue = useCatalogue();
  const word = (table: readonly { code: string; name: string }[] | undefined, code: string | undefined) =>
    table?.find((one) => one.code === code)?.name ?? code ?? '';
  const facts: [string, string][] = [
    [t('indicators.formula'), word(catalogue.data?.formulas, indicator.formula)],
    [t('indicators.numerator'), indicator.numerator ?? ''],
    [t('indicators.denominator'), indicator.denominator ?? ''],
    [t('indicators.overTerritory'), word(catalogue.data?.territoryRules, indicator.overTerritory)],
    [t('indicators.overTime'), word(catalogue.data?.timeRules, indicator.overTime)],
    [t('indicators.rhythm'), word(catalogue.data?.rhythms, indicator.rhythm)],
    [t('indicators.source'), word(catalogue.data?.sources, indicator.source)],
    [t('indicators.group'), indicator.group || t('indicators.group.all')],
    [
      t('indicators.baseline'),
      indicator.baseline ? written(indicator.baseline, language) : t('indicators.notStated'),
    ],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function ValueOfYear({ indicator, search }: { indicator: IndicatorDetail; search: IndicatorSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const session = useSession();
  const year = search.of ?? Number((session.data?.today ?? '2026-01-01').slice(0, 4));
  const asked = { year, part: search.part, verdict: search.verdict, below: search.below };
  const explanation = useExplanation(indicator.id, asked);
  const go = (change: Partial<IndicatorSearch>) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <section className={classes.section}>
      <h2>{t('indicators.valueOf', { year: String(year) })}</h2>
      <div className={classes.bar}>
        <NumberInput
          className={classes.short}
          label={t('indicators.year')}
          value={year}
          min={2000}
          max={2100}
          allowDecimal={false}
          onChange={(value) => {
            const of = Number(value);
            if (Number.isInteger(of) && of >= 2000 && of <= 2100) go({ of });
          }}
        />
        <NativeSelect
          label={t('indicators.verdict')}
          value={search.verdict ?? ''}
          onChange={(event) =>
            go({ verdict: verdicts.find((verdict) => verdict === event.currentTarget.value) })
          }
          data={[
            { value: '', label: t('indicators.verdict.any') },
            ...verdicts.map((value) => ({ value, label: t(`indicators.verdict.${value}`) })),
          ]}
        />
        {search.below !== undefined && (
          <Button variant="default" onClick={() => go({ below: undefined })}>
            {t('indicators.everywhere')}
          </Button>
        )}
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            variant="default"
            href={inTerritory(
              `/api/v1/indicators/${indicator.id}/explanation/export?format=${format}${inAddress(asked)}`,
            )}
          >
            {t('indicators.export', { format: format.toUpperCase() })}
          </Button>
        ))}
      </div>
      <Read query={{ ...explanation, data: explanation.data?.pages }} lines={6}>
        {(pages) => (
          <>
            {pages[0] && <Summary explanation={pages[0]} go={go} />}
            {pages[0]?.total === 0 ? (
              <Empty title={t('indicators.rows.none')} />
            ) : (
              <ExplainedRows
                key={`${year}.${search.verdict ?? ''}.${search.below ?? ''}.${explanation.dataUpdatedAt}`}
                indicator={indicator.id}
                definition={pages[0]?.definition ?? indicator}
                rows={pages.flatMap((page) => page.items)}
                year={year}
              />
            )}
            {explanation.hasNextPage && (
              <Button
                mt="sm"
                variant="default"
                loading={explanation.isFetchingNextPage}
                onClick={() => void explanation.fetchNextPage()}
              >
                {t('indicators.more')}
              </Button>
            )}
          </>
        )}
      </Read>
    </section>
  );
}

function Summary({
  explanation,
  go,
}: {
  explanation: Explanation;
  go: (change: Partial<IndicatorSearch>) => void;
}) {
  const { t, number } = useLanguage();
  const { figure, indicator } = explanation;
  const counts = {
    counted: figure.counted,
    'not-counted': figure.notCounted,
    blank: figure.blank,
    'not-applicable': figure.notApplicable,
  };
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('indicators.value')}</dt>
        <dd>
          <FigureCell figure={figure} indicator={indicator.id} />
        </dd>
      </div>
      {verdicts.map((verdict) => (
        <div key={verdict}>
          <dt>{t(`indicators.verdict.${verdict}`)}</dt>
          <dd>
            <Button variant="subtle" size="compact-sm" onClick={() => go({ verdict })}>
              {number(counts[verdict])}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Targets({ indicator }: { indicator: IndicatorDetail }) {
  const { t, language } = useLanguage();
  const catalogue = useCatalogue();
  const session = useSession();
  const ruleOf = (code: string) =>
    catalogue.data?.targetRules.find((rule) => rule.code === code)?.name ?? code;
  return (
    <section className={classes.section}>
      <h2>{t('indicators.targets')}</h2>
      {indicator.mayWrite ? (
        <TargetsEditor
          key={indicator.version}
          indicator={indicator}
          year={Number((session.data?.today ?? '2026-01-01').slice(0, 4))}
        />
      ) : indicator.targets.length === 0 ? (
        <p>{t('indicators.state.no-target')}</p>
      ) : (
        <ul>
          {indicator.targets.map((target) => (
            <li key={target.year}>
              {target.year}: {ruleOf(target.rule)} {written(target.value, language)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Links({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useLanguage();
  if (indicator.links.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{t('indicators.links')}</h2>
      <ul>
        {indicator.links.map((link) => (
          <li key={`${link.roadMap.id}.${link.activity}.${link.goal}.${link.target}`}>
            <TextLink to="/road-maps/$roadMapId" params={{ roadMapId: link.roadMap.id }}>
              {link.roadMap.name}
            </TextLink>
            : {link.number} {link.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
