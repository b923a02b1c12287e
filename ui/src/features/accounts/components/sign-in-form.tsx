import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { sendCode, signInWith } from '../api/accounts';
import { PasswordField } from './password-field';
import { Wrong } from './wrong';
import classes from './accounts.module.css';

interface SignInFormProps {
  onDone: () => void;
  /** code: the first step was taken at the provider */
  first?: 'password' | 'code';
}

/** Login and password, then the code where one is asked for. */
export function SignInForm({ onDone, first = 'password' }: SignInFormProps) {
  const { t } = useLanguage();
  const notices = useNotices();
  const [step, setStep] = useState<'password' | 'code'>(first);

  function opened(answered: { stage: 'whole' | 'second-factor'; failedBefore: number }) {
    if (answered.stage === 'second-factor') return setStep('code');
    if (answered.failedBefore > 0) notices.say(t('signIn.failedBefore', { count: answered.failedBefore }));
    onDone();
  }

  return step === 'password' ? (
    <PasswordStep onOpened={opened} />
  ) : (
    <CodeStep onOpened={opened} onBack={() => setStep('password')} />
  );
}

interface StepProps {
  onOpened: (answered: { stage: 'whole' | 'second-factor'; failedBefore: number }) => void;
}

function PasswordStep({ onOpened }: StepProps) {
  const { t } = useLanguage();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const missing = login.trim() === '' || password === '';

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (missing) return;
    setBusy(true);
    setFailure(null);
    try {
      onOpened(await signInWith({ login, password }));
    } catch (refused) {
      setFailure(refused);
      setBusy(false);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label={t('account.login')}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
        autoFocus
      />
      <PasswordField
        label={t('account.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
      />
      {asked && missing && <p className={classes.wrong}>{t('signIn.needed')}</p>}
      <Wrong failure={failure} />
      <Button type="submit" loading={busy}>
        {t('signIn.action')}
      </Button>
      <p className={classes.small}>{t('signIn.forgot')}</p>
    </form>
  );
}

function CodeStep({ onOpened, onBack }: StepProps & { onBack: () => void }) {
  const { t } = useLanguage();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (code.trim() === '') return;
    setBusy(true);
    setFailure(null);
    try {
      onOpened(await sendCode(code));
    } catch (refused) {
      setFailure(refused);
      setCode('');
      setBusy(false);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p className={classes.small}>{t('signIn.code.lead')}</p>
      <TextInput
        label={t('signIn.code')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="one-time-code"
        spellCheck={false}
        data-autofocus
        autoFocus
      />
      <Wrong failure={failure} />
      <Button type="submit" loading={busy}>
        {t('signIn.code.send')}
      </Button>
      <Button variant="subtle" onClick={onBack}>
        {t('signIn.back')}
      </Button>
    </form>
  );
}
