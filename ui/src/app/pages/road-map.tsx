import { useParams, useSearch } from '@tanstack/react-router';
import { CellObligations } from '@/features/obligations/components/cell-obligations';
import { IndicatorsOfRoadMap } from '@/features/indicators/components/indicators-of-road-map';
import { ChoicesPanel } from '@/features/requests/components/choices-panel';
import { SavedViews } from '@/features/views/components/saved-views';
import { RoadMapPage } from '@/features/road-maps/components/road-map-page';

export function RoadMap() {
  const { roadMapId } = useParams({ from: '/road-maps/$roadMapId' });
  const search = useSearch({ from: '/road-maps/$roadMapId' });
  return (
    <RoadMapPage
      key={roadMapId}
      roadMapId={roadMapId}
      search={search}
      below={<ChoicesPanel filter={{ roadMap: roadMapId }} folded />}
      actions={
        <>
          <SavedViews page="road-map" />
          <IndicatorsOfRoadMap roadMapId={roadMapId} />
        </>
      }
      renderObligations={({ roadMap, activity, organisation, organisationName }) => (
        <CellObligations
          filter={
            organisation === null
              ? { roadMap, activity, text: organisationName }
              : { roadMap, activity, organisation }
          }
        />
      )}
    />
  );
}
