import { useParams, useSearch } from '@tanstack/react-router';
import { CellObligations } from '@/features/obligations/components/cell-obligations';
import { RoadMapPage } from '@/features/road-maps/components/road-map-page';

export function RoadMap() {
  const { roadMapId } = useParams({ from: '/road-maps/$roadMapId' });
  const search = useSearch({ from: '/road-maps/$roadMapId' });
  return (
    <RoadMapPage
      key={roadMapId}
      roadMapId={roadMapId}
      search={search}
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
