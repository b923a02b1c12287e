import { useCallback, useMemo } from 'react';
import { useLanguage } from '@/language/language';
import { Chart } from '@/ui/chart';
import { axisOf, type ChartOption } from '@/ui/chart-option';
import { usePoints, type IdentificationDetail } from '../api/identification';
import { readVerdict } from '../model/verdicts';

/** Social well-being × quality, a mark a school; those of the list stand out by colour and shape. */
export function Scatter({ run, onPick }: { run: IdentificationDetail; onPick: (school: number) => void }) {
  const { t, number } = useLanguage();
  const points = usePoints(run.id);
  const items = useMemo(() => points.data?.items ?? [], [points.data]);
  const option = useCallback<ChartOption>(
    (palette, written) => ({
      grid: { left: 48, right: 16, top: 40, bottom: 48 },
      legend: { top: 0, textStyle: { color: palette.ink } },
      tooltip: {
        formatter: (hit: { name: string; value: [number, number] }) =>
          `${hit.name}\n${t('identification.wellBeing')}: ${written(round(hit.value[0], 1))}\n${t('identification.quality')}: ${written(round(hit.value[1], 2))}`,
      },
      xAxis: axisOf(palette, {
        type: 'value',
        min: 0,
        max: 100,
        name: t('identification.wellBeing'),
        nameLocation: 'middle',
        nameGap: 28,
      }),
      yAxis: axisOf(palette, {
        type: 'value',
        scale: true,
        name: t('identification.quality'),
        axisLabel: { formatter: written },
      }),
      series: [true, false].map((listed) => ({
        type: 'scatter',
        name: t(listed ? 'identification.onList' : 'identification.offList'),
        symbol: listed ? 'triangle' : 'circle',
        symbolSize: listed ? 12 : 8,
        itemStyle: { color: listed ? palette.bad : palette.series[0] },
        data: items
          .filter((point) => point.listed === listed)
          .map((point) => ({
            name: point.school.name,
            value: [point.wellBeing, point.quality],
            school: point.school.id,
          })),
      })),
    }),
    [items, t],
  );
  if (items.length === 0) return null;
  return (
    <Chart
      title={t('identification.picture')}
      summary={t('identification.picture.summary', { count: items.length })}
      option={option}
      height={360}
      onPick={(_, data) => {
        if (typeof data === 'object' && data !== null && 'school' in data && typeof data.school === 'number')
          onPick(data.school);
      }}
      table={{
        columns: [
          { title: t('identification.school') },
          { title: t('identification.wellBeing'), numeric: true },
          { title: t('identification.quality'), numeric: true },
          { title: t('identification.verdict') },
        ],
        rows: items.map((point) => {
          const { key, number: which } = readVerdict(point.verdict);
          return [
            point.school.name,
            number(round(point.wellBeing, 1)),
            number(round(point.quality, 2)),
            t(key, { number: which }),
          ];
        }),
      }}
    />
  );
}

function round(value: number, places: number): number {
  const scale = 10 ** places;
  return Math.round(value * scale) / scale;
}
