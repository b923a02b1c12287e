import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Empty, Read } from '@/ui/states';
import { useByMunicipality, type Shown } from '../api/indicators';
import { FigureCell, Value } from './figure';
import classes from './indicators.module.css';

/** Report R11: indicators side by side, a row a municipality; the first row is their sum. */
export function MunicipalityTable({ year, shown }: { year: number; shown: Shown }) {
  const { t } = useLanguage();
  const table = useByMunicipality(year, shown);
  return (
    <Read query={table} lines={6}>
      {({ indicators, all, rows }) =>
        indicators.length === 0 ? (
          <Empty title={t('indicators.none')}>{t('indicators.none.next')}</Empty>
        ) : (
          <div
            className={classes.scroll}
            tabIndex={0}
            role="region"
            aria-label={t('indicators.view.municipalities')}
          >
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('indicators.territory')}</th>
                  {indicators.map((indicator) => (
                    <th key={indicator.id} scope="col" title={indicator.name}>
                      <TextLink to="/indicators/$indicatorId" params={{ indicatorId: indicator.id }}>
                        {indicator.code}
                      </TextLink>
                      <span className={classes.quiet}>
                        {indicator.name}
                        {indicator.unit && `, ${indicator.unit}`}
                      </span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">{t('indicators.all')}</th>
                  {all.map((figure, index) => (
                    <td key={indicators[index]?.id}>
                      <FigureCell figure={figure} indicator={indicators[index]?.id ?? 0} />
                    </td>
                  ))}
                </tr>
                {rows.map(({ territory, figures }) => (
                  <tr key={territory.id}>
                    <th scope="row">{territory.name}</th>
                    {figures.map((figure, index) => (
                      <td key={indicators[index]?.id}>
                        <Value figure={figure} indicator={indicators[index]?.id ?? 0} below={territory.id} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Read>
  );
}
