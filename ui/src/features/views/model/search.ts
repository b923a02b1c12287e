/** What of an address makes a view: everything that narrows or arranges the page, in one order. */
export function keptSearch(address: string): string {
  const parameters = new URLSearchParams(address);
  parameters.sort();
  return parameters.toString();
}

/** The search of a kept view as the router takes it. */
export function searchOf(kept: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(kept));
}
