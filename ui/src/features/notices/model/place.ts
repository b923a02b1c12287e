import type { LinkProps } from '@tanstack/react-router';
import type { Notice } from '../api/notices';

type Place = Pick<LinkProps, 'to' | 'params'>;

/** Where a notice leads; null for what has no page of its own. */
export function placeOf(object: Notice['object']): Place | null {
  if (object === null) return null;
  switch (object.kind) {
    case 'obligation':
      return { to: '/obligations/$obligationId', params: { obligationId: object.id } as never };
    case 'obligations':
      return { to: '/obligations' };
    case 'draft':
      return { to: '/drafts/$draftId', params: { draftId: object.id } as never };
    case 'road-map':
      return { to: '/road-maps/$roadMapId', params: { roadMapId: object.id } as never };
    case 'organisation':
      return { to: '/schools/$organisationId', params: { organisationId: object.id } as never };
    case 'monitoring-answer':
      return { to: '/monitoring/answers/$answerId', params: { answerId: object.id } as never };
    case 'wave':
      return { to: '/waves/$waveId', params: { waveId: object.id } as never };
    case 'profile':
      return { to: '/profile' };
    default:
      return null;
  }
}
