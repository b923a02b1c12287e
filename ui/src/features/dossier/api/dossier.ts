import { useQuery } from '@tanstack/react-query';
import { answer, client } from '@/api/client';
import type { components } from '@/api/schema';

export type SchoolDossier = components['schemas']['SchoolDossier'];
export type DossierSection = components['schemas']['DossierSection'];

/** Its words come from the server, so that the screen, paper and files say the same. */
export function useSchoolDossier(organisationId: number, year: number | undefined, language: string) {
  return useQuery({
    queryKey: ['dossier', organisationId, year, language],
    queryFn: () =>
      answer(
        client.GET('/api/v1/schools/{organisationId}/dossier', {
          params: { path: { organisationId }, query: { year } },
        }),
      ),
  });
}

export function dossierFile(
  organisationId: number,
  year: number | undefined,
  format: 'docx' | 'xlsx',
): string {
  const query = new URLSearchParams({ format });
  if (year !== undefined) query.set('year', String(year));
  return `/api/v1/schools/${organisationId}/dossier/export?${query.toString()}`;
}
