import { FirstAccountPage } from '@/features/accounts/components/first-account-page';

/** The program starts anew as the person it now knows. */
export function FirstAccount() {
  return <FirstAccountPage onDone={() => globalThis.location.assign('/')} />;
}
