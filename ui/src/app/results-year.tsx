import type { ReactNode } from 'react';
import { useResultsYear } from '@/api/queries/results-year';
import { Loading } from '@/ui/states';

/** A page on results opens at the last year that has any; the server's own default when that is not known. */
export function AtResultsYear({
  chosen,
  children,
}: {
  chosen: number | undefined;
  children: (year: number | undefined) => ReactNode;
}) {
  const last = useResultsYear();
  if (chosen === undefined && last.isPending) return <Loading lines={8} />;
  return children(chosen ?? last.data ?? undefined);
}
