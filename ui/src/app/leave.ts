import { signIn } from '@/api/sign-in';
import { signOut } from '@/features/accounts/api/accounts';

/** Ends the session and begins anew, so that nothing of this person stays in memory. */
export async function leave() {
  signIn.left();
  await signOut().catch(() => undefined);
  globalThis.location.assign('/');
}
