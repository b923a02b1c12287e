import { lazy, Suspense, useEffect } from 'react';
import { useSession } from '@/api/queries/session';
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
  const asked = session.data?.actor.id;
  useEffect(() => {
    if (asked !== undefined) localStorage.setItem(remembered, String(asked));
  }, [asked]);
  const person = asked ?? lastPerson();
  return (
    <Suspense fallback={<Loading />}>
      <VisitPage key={`${visitId} ${person}`} visitId={visitId} personId={person} />
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
