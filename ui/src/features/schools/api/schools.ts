import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { OrganisationImport, SchoolCalendar } from '@/api/shapes';
import { upload } from '@/api/upload';

/** Sends a table of organisations; a dry run changes nothing and reports the same. */
export function sendOrganisations(
  file: File,
  dryRun: boolean,
  onProgress: (share: number) => void,
): Promise<OrganisationImport> {
  const query = new URLSearchParams({ fileName: file.name, dryRun: String(dryRun) });
  return upload<OrganisationImport>(`/api/v1/organisations/import?${query.toString()}`, file, onProgress);
}

export interface KeptCalendar {
  calendar: SchoolCalendar;
  etag: string;
}

const key = ['school-calendar'];

export function useSchoolCalendar() {
  return useQuery({
    queryKey: key,
    queryFn: async (): Promise<KeptCalendar> => {
      const exchange = client.GET('/api/v1/school-calendar');
      return {
        calendar: await answer(exchange),
        etag: (await exchange).response.headers.get('ETag') ?? versionTag(1),
      };
    },
    refetchOnWindowFocus: false,
  });
}

export function useKeepCalendar() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ calendar, etag }: KeptCalendar): Promise<KeptCalendar> => {
      const exchange = client.PUT('/api/v1/school-calendar', {
        params: { header: { 'If-Match': etag } },
        body: calendar,
      });
      return {
        calendar: await answer(exchange),
        etag: (await exchange).response.headers.get('ETag') ?? etag,
      };
    },
    onSuccess: (kept) => queries.setQueryData(key, kept),
  });
}
