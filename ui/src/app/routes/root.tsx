import { createRootRoute, retainSearchParams, type ErrorComponentProps } from '@tanstack/react-router';
import { Page } from '@/ui/page';
import { Failed } from '@/ui/states';
import { Gate } from '../gate';
import { NotFound } from '../not-found';

/** What every page has in its URL: the school year and the territory in force, when they were chosen. */
interface FrameSearch {
  year?: number;
  territory?: number;
}

export const root = createRootRoute({
  component: Gate,
  notFoundComponent: NotFound,
  errorComponent: Broken,
  validateSearch: (raw: Record<string, unknown>): FrameSearch => {
    const year = Number(raw['year']);
    const territory = Number(raw['territory']);
    return {
      year: Number.isInteger(year) && year > 1990 && year < 2100 ? year : undefined,
      territory: Number.isInteger(territory) && territory > 0 ? territory : undefined,
    };
  },
  search: { middlewares: [retainSearchParams(['year', 'territory'])] },
});

/** Instead of a page that fell. */
export function Broken({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="">
      <Failed failure={error} retry={reset} />
    </Page>
  );
}

/** The number of a thing in an address. */
export const numberIn = (raw: string) => {
  const number = Number(raw);
  if (!Number.isInteger(number) || number < 1) throw new Error(`not an id: ${raw}`);
  return number;
};
