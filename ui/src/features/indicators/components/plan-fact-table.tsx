import { Button } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Empty, Read } from '@/ui/states';
import { useCatalogue, usePlanFact, type Shown } from '../api/indicators';
import { YEARS } from '../model/search';
import { written } from '../model/values';
import { FigureCell } from './figure';
import classes from './indicators.module.css';

/** Report R12: indicator, baseline, target and fact by year, source. */
export function PlanFactTable({ from, shown }: { from: number; shown: Shown }) {
  const { t, language } = useLanguage();
  const table = usePlanFact(from, from + YEARS - 1, shown);
  const catalogue = useCatalogue();
  const years = Array.from({ length: YEARS }, (_, index) => from + index);
  const sourceOf = (code: string) =>
    catalogue.data?.sources.find((source) => source.code === code)?.name ?? code;
  return (
    <Read query={{ ...table, data: table.data?.pages }} lines={6}>
      {(pages) => {
        const rows = pages.flatMap((page) => page.items);
        if (rows.length === 0) return <Empty title={t('indicators.none')}>{t('indicators.none.next')}</Empty>;
        return (
          <>
            <div
              className={classes.scroll}
              tabIndex={0}
              role="region"
              aria-label={t('indicators.view.plan-fact')}
            >
              <table className={classes.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('indicators.one')}</th>
                    <th scope="col">{t('indicators.baseline')}</th>
                    {years.map((year) => (
                      <th key={year} scope="col">
                        {year}
                      </th>
                    ))}
                    <th scope="col">{t('indicators.source')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ indicator, years: figures }) => (
                    <tr key={indicator.id}>
                      <th scope="row">
                        <TextLink to="/indicators/$indicatorId" params={{ indicatorId: indicator.id }}>
                          {indicator.code}. {indicator.name}
                        </TextLink>
                        <span className={classes.quiet}>
                          {[indicator.unit, indicator.territory.name].filter((word) => word).join(', ')}
                        </span>
                      </th>
                      <td>
                        {indicator.baseline
                          ? `${written(indicator.baseline, language)}${indicator.baselineYear ? ` (${indicator.baselineYear})` : ''}`
                          : t('indicators.notStated')}
                      </td>
                      {figures.map((figure) => (
                        <td key={figure.year}>
                          <FigureCell figure={figure} indicator={indicator.id} />
                        </td>
                      ))}
                      <td>{sourceOf(indicator.source ?? 'entered')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {table.hasNextPage && (
              <Button
                mt="sm"
                variant="default"
                loading={table.isFetchingNextPage}
                onClick={() => void table.fetchNextPage()}
              >
                {t('indicators.more')}
              </Button>
            )}
          </>
        );
      }}
    </Read>
  );
}
