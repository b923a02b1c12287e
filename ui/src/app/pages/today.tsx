import { ReturnedToMe } from '@/features/review/components/returned-to-me';
import { WaitingForCheck } from '@/features/review/components/waiting-for-check';
import { WaitingLines } from '@/features/requests/components/waiting-lines';
import { TodayPage } from '@/features/today/components/today-page';

export function Today() {
  return (
    <TodayPage
      returned={<ReturnedToMe />}
      waiting={
        <>
          <WaitingLines />
          <WaitingForCheck />
        </>
      }
    />
  );
}
