import { TerritoriesPage } from '@/features/registers/components/territories-page';

export function Territories() {
  return <TerritoriesPage />;
}
