/** The territory that the address of the page narrows everything to; null when it names none. */
export function territoryInForce(search = globalThis.location?.search ?? ''): number | null {
  const id = Number(new URLSearchParams(search).get('territory'));
  return Number.isInteger(id) && id > 0 ? id : null;
}

/** What is about the whole tree, or about who is here, is asked as it is. */
const everywhere = ['/api/v1/session', '/api/v1/sign-in', '/api/v1/territories', '/api/v1/regions'];

/** The address of an operation or of a file, narrowed to the territory in force. */
export function inTerritory(address: string, territory = territoryInForce()): string {
  const [path = '', query = ''] = address.split('?');
  const { pathname } = new URL(path, 'http://localhost');
  if (territory === null || everywhere.some((each) => pathname === each || pathname.startsWith(`${each}/`)))
    return address;
  const parameters = new URLSearchParams(query);
  if (!parameters.has('territory')) parameters.set('territory', String(territory));
  return `${path}?${parameters.toString()}`;
}
