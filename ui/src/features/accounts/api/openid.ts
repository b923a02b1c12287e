import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from '@/api/client';

export type Purpose = 'sign-in' | 'link' | 'invitation';

/** Leaves for the provider; the browser comes back to `returnTo`. */
export async function setOut(purpose: Purpose, returnTo: string, invitation?: string): Promise<void> {
  const { address } = await answer(
    client.POST('/api/v1/openid/attempts', { body: { purpose, returnTo, invitation } }),
  );
  globalThis.location.assign(address);
}

export function useIdentities() {
  return useQuery({
    queryKey: ['account', 'identities'],
    queryFn: () => answer(client.GET('/api/v1/account/identities')),
  });
}

export function useRemoveIdentity() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (identityId: number) =>
      answer(client.DELETE('/api/v1/account/identities/{identityId}', { params: { path: { identityId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['account', 'identities'] }),
  });
}
