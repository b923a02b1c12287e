import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchAsPerson, signIn } from './sign-in';

const problem = (code: string, status: number) =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, code }), { status });
const save = () =>
  new Request('http://localhost/api/v1/drafts/7', { method: 'PATCH', body: '{"title":"Набрано в поле"}' });

describe('a request whose person is not known any more', () => {
  const sent: string[] = [];
  let answers: Response[] = [];
  beforeEach(() => {
    sent.length = 0;
    vi.stubGlobal('fetch', async (request: Request) => {
      sent.push(await request.text());
      return answers.shift() ?? new Response('{}');
    });
  });
  afterEach(() => {
    signIn.settle(false);
    signIn.left();
    vi.unstubAllGlobals();
  });

  it('waits for signing in and is sent once more with all that was typed', async () => {
    signIn.arrived();
    answers = [problem('not-signed-in', 401)];
    const saved = fetchAsPerson(save());
    await vi.waitFor(() => expect(signIn.get()).toBe('sign-in'));
    signIn.settle(true);
    expect((await saved).status).toBe(200);
    expect(sent).toEqual(['{"title":"Набрано в поле"}', '{"title":"Набрано в поле"}']);
    expect(signIn.get()).toBe('nothing');
  });

  it('waits for the password before a sensitive act, and is refused when it is not given', async () => {
    signIn.arrived();
    answers = [problem('reauthentication-required', 403)];
    const blocked = fetchAsPerson(save());
    await vi.waitFor(() => expect(signIn.get()).toBe('proof'));
    signIn.settle(false);
    expect((await blocked).status).toBe(403);
    expect(sent).toHaveLength(1);
  });

  it('is simply refused where nobody has come yet, where a right is missing and where one signs in', async () => {
    answers = [problem('not-signed-in', 401)];
    expect((await fetchAsPerson(save())).status).toBe(401);
    signIn.arrived();
    answers = [problem('not-permitted', 403)];
    expect((await fetchAsPerson(save())).status).toBe(403);
    answers = [problem('sign-in-refused', 401)];
    const wrong = new Request('http://localhost/api/v1/session', { method: 'POST', body: '{}' });
    expect((await fetchAsPerson(wrong)).status).toBe(401);
    expect(signIn.get()).toBe('nothing');
  });
});
