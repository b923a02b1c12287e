import { lazy, Suspense, useEffect } from 'react';
import { useSession } from '@/api/queries/session';
import { signIn, useAwaited } from '@/api/sign-in';
import { SignInAgain } from '@/features/accounts/components/ask-again';
import { SignInPage } from '@/features/accounts/components/sign-in-page';
import { Loading } from '@/ui/states';

const VisitPage = lazy(() =>
  import('@/features/risks/components/visit-page').then((file) => ({ default: file.VisitPage })),
);

/** The number of a visit in its address; null for any other address. */
export function visitOf(path: string): number | null {
  const found = /^\/visits\/([1-9]\d{0,15})\/?$/.exec(path);
  return found === null ? null : Number(found[1]);
}

const remembered = 'vekha.visits.person';

/** A visit outside of the frame: it opens where the server cannot be asked who this is. */
export function VisitAlone({ visitId }: { visitId: number }) {
  const session = useSession();
  const awaited = useAwaited();
  const mode = session.data?.mode;
  const asked = session.data?.actor.id;
  useEffect(() => {
    if (asked === undefined) return;
    localStorage.setItem(remembered, String(asked));
    if (mode === 'account') signIn.arrived();
  }, [asked, mode]);
  const person = asked ?? lastPerson();
  /** What waits is sent on by the same person; another begins anew with what is theirs. */
  async function cameBack() {
    const now = await session.refetch();
    if (now.data?.actor.id !== person) return globalThis.location.reload();
    signIn.settle(true);
  }
  return (
    <Suspense fallback={<Loading />}>
      <VisitPage
        key={`${visitId} ${person}`}
        visitId={visitId}
        personId={person}
        entrance={<SignInPage onDone={() => globalThis.location.reload()} />}
      />
      <SignInAgain opened={awaited === 'sign-in'} onDone={() => void cameBack()} />
    </Suspense>
  );
}

function lastPerson(): number | null {
  const kept = localStorage.getItem(remembered);
  return kept === null ? null : Number(kept);
}

/** Whoever leaves takes along what the server has; what waits to be sent stays on the device. */
export async function leaveVisits(): Promise<void> {
  localStorage.removeItem(remembered);
  const { visitStore } = await import('@/features/risks/model/visit-store');
  await visitStore.forgetSent().catch(() => undefined);
}
