import type { Identification } from '../api/identification';

/** Which run a page shows: the named one, else the newest of the method and year, a confirmed one first. */
export function chosenRun(
  runs: readonly Identification[],
  asked: { run?: number; method?: string; of?: number },
): Identification | undefined {
  const named = runs.find((run) => run.id === asked.run);
  if (named) return named;
  const fitting = runs.filter(
    (run) =>
      (asked.method === undefined || run.method === asked.method) &&
      (asked.of === undefined || run.year === asked.of),
  );
  const latest = fitting.reduce((year, run) => Math.max(year, run.year), 0);
  const ofYear = fitting.filter((run) => run.year === latest);
  return ofYear.find((run) => run.confirmed) ?? ofYear[0];
}

/** Years of the runs of a method, the latest first. */
export function yearsOf(runs: readonly Identification[], method: string | undefined): number[] {
  const years = runs.filter((run) => method === undefined || run.method === method).map((run) => run.year);
  return [...new Set(years)].sort((a, b) => b - a);
}
