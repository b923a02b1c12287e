import { LettersPage } from '@/features/letters/components/letters-page';

export function Letters() {
  return <LettersPage />;
}
