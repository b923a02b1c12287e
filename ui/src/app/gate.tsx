import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSession } from '@/api/queries/session';
import { Refusal } from '@/api/refusal';
import { signIn, useAwaited } from '@/api/sign-in';
import { ProveAgain, SignInAgain } from '@/features/accounts/components/ask-again';
import { InvitationPage } from '@/features/accounts/components/invitation-page';
import { SecondFactorRequired } from '@/features/accounts/components/second-factor-required';
import { SignInPage } from '@/features/accounts/components/sign-in-page';
import { UnsubscribePage } from '@/features/letters/components/unsubscribe-page';
import { Frame } from './frame';
import { leave } from './leave';
import { VisitAlone, visitOf } from './visit-alone';

/** Lets in who is known; the address that was asked for stays and opens afterwards. */
export function Gate() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const hash = useRouterState({ select: (state) => state.location.hash });
  if (path.startsWith('/unsubscribe/')) return <UnsubscribePage token={path.slice('/unsubscribe/'.length)} />;
  const visit = visitOf(path);
  if (visit !== null) return <VisitAlone visitId={visit} />;
  return path === '/invitation' ? <InvitationPage token={hash} /> : <Known />;
}

function Known() {
  const session = useSession();
  const queries = useQueryClient();
  const awaited = useAwaited();
  const person = useRef<number | null>(null);
  const mode = session.data?.mode;
  const id = session.data?.actor.id;
  useEffect(() => {
    if (mode !== 'account' || id === undefined) return;
    signIn.arrived();
    person.current ??= id;
  }, [mode, id]);

  const enter = () => void queries.invalidateQueries();
  /** What waited goes on, unless another person has come: their program starts anew. */
  async function cameBack() {
    const now = await session.refetch();
    if (person.current !== null && now.data?.actor.id !== person.current)
      return globalThis.location.assign('/');
    signIn.settle(true);
    enter();
  }

  if (isSignedOut(session.error) && session.data === undefined)
    return <SignInPage onDone={atSignIn() ? () => globalThis.location.assign('/') : enter} />;
  if (session.data?.twoFactor === 'required')
    return <SecondFactorRequired onDone={enter} onSignOut={() => void leave()} />;
  return (
    <>
      <Frame />
      <SignInAgain opened={awaited === 'sign-in'} onDone={() => void cameBack()} />
      <ProveAgain opened={awaited === 'proof'} onDone={(proved) => signIn.settle(proved)} />
    </>
  );
}

/** The address of coming back from a provider is no page to go on to. */
function atSignIn(): boolean {
  return globalThis.location.pathname === '/sign-in';
}

function isSignedOut(failure: unknown): boolean {
  return failure instanceof Refusal && failure.status === 401;
}
