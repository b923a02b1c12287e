import { useParams } from '@tanstack/react-router';
import { ProposalPage } from '@/features/risks/components/proposal-page';

export function RoadMapProposal() {
  const { organisationId } = useParams({ from: '/schools/$organisationId/road-map-proposal' });
  return <ProposalPage key={organisationId} organisationId={organisationId} />;
}
