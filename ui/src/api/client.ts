import createClient from 'openapi-fetch';
import { connection } from './connection';
import { ConnectionLost, Refusal } from './refusal';
import type { paths } from './schema';
import { fetchAsPerson } from './sign-in';
import { inTerritory } from './territory';

/** The one client of the server. Answers of another kind than 2xx come out of `answer` as Refusal. */
export const client = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: fetchAsPerson,
});

client.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'ru');
    const address = inTerritory(request.url);
    return address === request.url ? request : readdressed(request, address);
  },
  onResponse() {
    connection.set('up');
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    connection.set('lost');
    return new ConnectionLost();
  },
});

/** The same request to another address. Its body is read first: not every browser hands a body on as a stream. */
async function readdressed(request: Request, address: string): Promise<Request> {
  const body = request.method === 'GET' ? null : await request.arrayBuffer();
  return new Request(address, {
    method: request.method,
    headers: request.headers,
    body: body === null || body.byteLength === 0 ? null : body,
    signal: request.signal,
    credentials: request.credentials,
  });
}

interface Exchange<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; a refusal or a lost connection is thrown. */
export async function answer<Data>(exchange: Promise<Exchange<Data>>): Promise<Data> {
  const { data, error, response } = await exchange;
  if (!response.ok) throw Refusal.from(error, response.status);
  return data as Data;
}

/** The version as the If-Match header wants it. */
export function versionTag(version: number): string {
  return `"${version}"`;
}
