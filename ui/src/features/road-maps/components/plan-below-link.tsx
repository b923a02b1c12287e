import type { PlanBelow } from '@/api/shapes';
import { TextLink } from '@/ui/link';

/** To the road map of a school, or to its draft while it waits for approval. */
export function PlanBelowLink({ plan, label }: { plan: PlanBelow; label: string }) {
  return plan.roadMapId !== null ? (
    <TextLink to="/road-maps/$roadMapId" params={{ roadMapId: plan.roadMapId }}>
      {label}
    </TextLink>
  ) : (
    <TextLink to="/drafts/$draftId" params={{ draftId: plan.draftId ?? 0 }}>
      {label}
    </TextLink>
  );
}
