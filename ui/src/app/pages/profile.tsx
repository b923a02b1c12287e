import { ProfilePage } from '@/features/accounts/components/profile-page';

export function Profile() {
  return <ProfilePage />;
}
