import createClient from 'openapi-fetch';
import { connection } from './connection';
import { ConnectionLost, Refusal } from './refusal';
import type { paths } from './schema';
import { fetchAsPerson } from './sign-in';

/** The one client of the server. Answers of another kind than 2xx come out of `answer` as Refusal. */
export const client = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: fetchAsPerson,
});

client.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'ru');
    return request;
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
