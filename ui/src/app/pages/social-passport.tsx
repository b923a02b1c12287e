import { useParams, useSearch } from '@tanstack/react-router';
import { PassportPage } from '@/features/results/components/passport-page';

export function SocialPassport() {
  const { organisationId } = useParams({ from: '/schools/$organisationId/social-passport' });
  const search = useSearch({ from: '/schools/$organisationId/social-passport' });
  return <PassportPage key={organisationId} organisationId={organisationId} search={search} />;
}
