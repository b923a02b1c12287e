import { useParams } from '@tanstack/react-router';
import { ProfilePage } from '@/features/risks/components/profile-page';

export function SchoolRisksPage() {
  const { organisationId } = useParams({ from: '/schools/$organisationId/risks' });
  return <ProfilePage key={organisationId} organisationId={organisationId} />;
}
