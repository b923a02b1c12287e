import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../client';

/** Who a school was given to; asked only where it is shown. */
export function useCuratorsOf(organisationId: number | null, enabled: boolean) {
  return useQuery({
    queryKey: ['curators', 'of', organisationId],
    enabled: enabled && organisationId !== null,
    queryFn: async () => {
      const school = await answer(
        client.GET('/api/v1/curated-schools/{organisationId}', {
          params: { path: { organisationId: organisationId ?? 0 } },
        }),
      );
      return school.assignments.map((assignment) => assignment.curator.name);
    },
    retry: false,
    staleTime: 300_000,
  });
}
