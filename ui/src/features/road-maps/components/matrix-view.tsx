import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Matrix, RoadMap } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { StateMark, type Mark } from '@/ui/state-mark';
import { Empty, Read } from '@/ui/states';
import { useMatrix } from '../api/road-map';
import { cellName, readCellName, type CellPlace } from '../model/matrix';
import type { RoadMapSearch } from '../model/search';
import { MatrixGrid } from './matrix-grid';
import type { CellAsked, Go } from './road-map-page';
import classes from './matrix-view.module.css';

const marks: readonly Mark[] = ['overdue', 'current', 'upcoming', 'needs-date'];

/** Activities × schools: a year of a municipality on one screen. */
export function MatrixView({
  roadMap,
  search,
  go,
  renderObligations,
}: {
  roadMap: RoadMap;
  search: RoadMapSearch;
  go: Go;
  renderObligations: (asked: CellAsked) => ReactNode;
}) {
  const { t } = useLanguage();
  const matrix = useMatrix(roadMap.id);
  return (
    <Read query={matrix} lines={10}>
      {(data) =>
        data.activities.length === 0 || data.organisations.length === 0 ? (
          <Empty title={t('matrix.empty')}>{t('matrix.empty.why')}</Empty>
        ) : (
          <>
            <Legend matrix={data} />
            <MatrixGrid
              matrix={data}
              opened={readCellName(search.cell)}
              onOpen={(place) => go({ cell: cellName(place) })}
            />
            <CellDrawer
              matrix={data}
              roadMap={roadMap}
              place={readCellName(search.cell)}
              onClose={() => go({ cell: undefined })}
              renderObligations={renderObligations}
            />
          </>
        )
      }
    </Read>
  );
}

function Legend({ matrix }: { matrix: Matrix }) {
  const { t } = useLanguage();
  return (
    <p className={classes.legend}>
      {marks.map((mark) => (
        <StateMark
          key={mark}
          mark={mark}
          word={`${t(`state.${mark}`)}: ${matrix.cells.filter((cell) => cell.state === mark).length}`}
        />
      ))}
      <span className={classes.size}>
        {t('matrix.size', {
          activities: matrix.activities.length,
          organisations: matrix.organisations.length,
        })}
      </span>
    </p>
  );
}

function CellDrawer({
  matrix,
  roadMap,
  place,
  onClose,
  renderObligations,
}: {
  matrix: Matrix;
  roadMap: RoadMap;
  place: CellPlace | undefined;
  onClose: () => void;
  renderObligations: (asked: CellAsked) => ReactNode;
}) {
  const { t } = useLanguage();
  const activity = place && matrix.activities[place.row];
  const organisation = place && matrix.organisations[place.column];
  return (
    <Drawer
      opened={activity !== undefined && organisation !== undefined}
      onClose={onClose}
      size="lg"
      title={organisation?.name ?? ''}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {activity && organisation && (
        <div className={classes.cell}>
          <p>
            <b>{activity.number}</b> {activity.text}
          </p>
          {activity.words && <p className={classes.words}>{activity.words}</p>}
          {renderObligations({
            roadMap: roadMap.id,
            activity: activity.key,
            organisation: organisation.id,
            organisationName: organisation.name,
          })}
        </div>
      )}
    </Drawer>
  );
}
