import { ProfilePage } from '@/features/accounts/components/profile-page';
import { Absences } from '@/features/letters/components/absences';
import { Feeds } from '@/features/letters/components/feeds';
import { LetterWishes } from '@/features/letters/components/wishes';

export function Profile() {
  return (
    <ProfilePage>
      <LetterWishes />
      <Feeds />
      <Absences />
    </ProfilePage>
  );
}
