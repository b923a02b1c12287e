import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderUi } from '@/testing/render';
import { SignInForm } from './sign-in-form';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

describe('signing in', () => {
  const sent: [string, unknown][] = [];
  let answers: Response[] = [];
  beforeEach(() => {
    sent.length = 0;
    vi.stubGlobal('fetch', async (request: Request) => {
      sent.push([new URL(request.url).pathname, await request.json()]);
      return answers.shift() ?? json({});
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  async function type(login: string, password: string) {
    await userEvent.type(screen.getByLabelText('Логин'), login);
    await userEvent.type(screen.getByLabelText('Пароль'), password);
    await userEvent.click(screen.getByRole('button', { name: 'Войти' }));
  }

  it('asks for the code where the password is not enough', async () => {
    const done = vi.fn();
    renderUi(<SignInForm onDone={done} />);
    answers = [
      json({ stage: 'second-factor', failedBefore: 0 }),
      json({ code: 'code-refused', title: 'Код не подошёл.', status: 422 }, 422),
      json({ stage: 'whole', failedBefore: 0 }),
    ];
    await type('lugova', 'тихий омут');
    const code = await screen.findByLabelText(/Код из приложения/);
    await userEvent.type(code, '000000{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Код не подошёл.');
    expect(done).not.toHaveBeenCalled();
    await userEvent.type(code, '123456{Enter}');
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(sent).toEqual([
      ['/api/v1/session', { login: 'lugova', password: 'тихий омут' }],
      ['/api/v1/session/second-factor', { code: '000000' }],
      ['/api/v1/session/second-factor', { code: '123456' }],
    ]);
  });

  it('says how long to wait and keeps what was typed', async () => {
    renderUi(<SignInForm onDone={() => {}} />);
    const delayed = { code: 'sign-in-delayed', title: 'Подождите.', status: 429, data: { seconds: 32 } };
    answers = [json(delayed, 429)];
    await type('lugova', 'не тот');
    expect((await screen.findByRole('alert')).textContent).toBe('Подождите. Попробуйте через 32 секунды.');
    expect(screen.getByLabelText<HTMLInputElement>('Логин').value).toBe('lugova');
    expect(screen.getByLabelText<HTMLInputElement>('Пароль').value).toBe('не тот');
  });

  it('sends nothing while something is missing', async () => {
    renderUi(<SignInForm onDone={() => {}} />);
    await userEvent.click(screen.getByRole('button', { name: 'Войти' }));
    expect(screen.getByText('Введите логин и пароль')).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
