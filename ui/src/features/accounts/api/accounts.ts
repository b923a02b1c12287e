import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from '@/api/client';

/** What the page of signing in needs to know. */
export function useSignInOffer() {
  return useQuery({ queryKey: ['sign-in'], queryFn: () => answer(client.GET('/api/v1/sign-in')) });
}

export const signInWith = (body: { login: string; password: string }) =>
  answer(client.POST('/api/v1/session', { body }));
export const sendCode = (code: string) =>
  answer(client.POST('/api/v1/session/second-factor', { body: { code } }));
export const proveWith = (password: string) =>
  answer(client.POST('/api/v1/session/proof', { body: { password } }));
export const signOut = () => answer(client.DELETE('/api/v1/session'));

export const lookAtInvitation = (token: string) =>
  answer(client.POST('/api/v1/invitation', { body: { token } }));
export const acceptInvitation = (body: { token: string; password: string }) =>
  answer(client.POST('/api/v1/invitation/acceptance', { body }));

export const createFirstAdministrator = (body: {
  name: string;
  login: string;
  password: string;
  alsoCoordinator: boolean;
}) => answer(client.POST('/api/v1/accounts/first', { body }));

export const changePassword = (body: { current: string; next: string }) =>
  answer(client.PUT('/api/v1/account/password', { body }));
export const enrolSecondFactor = () => answer(client.POST('/api/v1/account/second-factor'));
export const renewRecoveryCodes = () => answer(client.POST('/api/v1/account/recovery-codes'));

export function useOwnAccount() {
  return useQuery({ queryKey: ['account'], queryFn: () => answer(client.GET('/api/v1/account')) });
}

export function useOwnSessions() {
  return useQuery({
    queryKey: ['account', 'sessions'],
    queryFn: () => answer(client.GET('/api/v1/account/sessions')),
  });
}

export function useRevokeSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: number) =>
      answer(client.DELETE('/api/v1/account/sessions/{sessionId}', { params: { path: { sessionId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['account', 'sessions'] }),
  });
}

export function useConfirmSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => answer(client.PUT('/api/v1/account/second-factor', { body: { code } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['account'] }),
  });
}

export function useRemoveSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(client.DELETE('/api/v1/account/second-factor')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['account'] }),
  });
}
