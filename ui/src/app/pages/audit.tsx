import { useSearch } from '@tanstack/react-router';
import { AuditPage } from '@/features/keeping/components/audit-page';
import { readAuditSearch } from '@/features/keeping/model/search';

export function Audit() {
  return <AuditPage search={readAuditSearch(useSearch({ from: '/management/audit' }))} />;
}
