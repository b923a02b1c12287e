import { signIn } from '@/api/sign-in';
import { signOut } from '@/features/accounts/api/accounts';
import { leaveVisits } from './visit-alone';

/** Ends the session and begins anew, so that nothing of this person stays in memory. */
export async function leave() {
  signIn.left();
  await signOut().catch(() => undefined);
  await leaveVisits();
  globalThis.location.assign('/');
}
