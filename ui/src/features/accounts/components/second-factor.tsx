import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import {
  enrolSecondFactor,
  renewRecoveryCodes,
  useConfirmSecondFactor,
  useOwnAccount,
  useRemoveSecondFactor,
} from '../api/accounts';
import { Wrong } from './wrong';
import classes from './accounts.module.css';

type Enrolment = Awaited<ReturnType<typeof enrolSecondFactor>>;

/** What stands and what may be done about it; secrets and codes are shown once, as they are made. */
export function SecondFactor({ onCodesKept }: { onCodesKept?: () => void }) {
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes)
    return (
      <RecoveryCodes
        codes={codes}
        onKept={() => {
          setCodes(null);
          onCodesKept?.();
        }}
      />
    );
  if (enrolment)
    return (
      <Enrol
        enrolment={enrolment}
        onCancel={() => setEnrolment(null)}
        onConfirmed={(made) => {
          setEnrolment(null);
          setCodes(made);
        }}
      />
    );
  return <Standing onEnrol={setEnrolment} onCodes={setCodes} />;
}

function Standing({
  onEnrol,
  onCodes,
}: {
  onEnrol: (enrolment: Enrolment) => void;
  onCodes: (codes: string[]) => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const account = useOwnAccount();
  const remove = useRemoveSecondFactor();
  if (!account.data) return null;
  const { secondFactor, secondFactorObligatory, recoveryCodesLeft } = account.data;
  const start = () => enrolSecondFactor().then(onEnrol, notices.fail);
  if (!secondFactor)
    return (
      <>
        <p className={classes.small}>{t('account.factor.lead')}</p>
        <Button onClick={() => void start()}>{t('account.factor.setUp')}</Button>
      </>
    );
  return (
    <>
      <p>
        {t('account.factor.on')}. {t('account.codes.left', { count: recoveryCodesLeft })}.
      </p>
      <div className={classes.buttons}>
        <Button
          variant="default"
          onClick={() =>
            void renewRecoveryCodes().then(({ recoveryCodes }) => onCodes(recoveryCodes), notices.fail)
          }
        >
          {t('account.codes.new')}
        </Button>
        <Button variant="default" onClick={() => void start()}>
          {t('account.factor.change')}
        </Button>
        {!secondFactorObligatory && (
          <Button
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() =>
              remove.mutate(undefined, {
                onSuccess: () => notices.say(t('account.factor.removed')),
                onError: notices.fail,
              })
            }
          >
            {t('account.factor.remove')}
          </Button>
        )}
      </div>
    </>
  );
}

function Enrol({
  enrolment,
  onConfirmed,
  onCancel,
}: {
  enrolment: Enrolment;
  onConfirmed: (codes: string[]) => void;
  onCancel: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const confirm = useConfirmSecondFactor();
  const [code, setCode] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    confirm.mutate(code, {
      onSuccess: ({ recoveryCodes }) => {
        notices.say(t('account.factor.set'));
        onConfirmed(recoveryCodes);
      },
    });
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.small}>{t('account.factor.scan')}</p>
      <img
        className={classes.qr}
        alt="QR"
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(enrolment.qr)}`}
      />
      <p className={classes.secret}>
        {t('account.factor.secret')}: {enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}
      </p>
      <TextInput
        label={t('account.factor.code')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
      />
      <Wrong failure={confirm.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={confirm.isPending} disabled={code.trim().length < 6}>
          {t('account.factor.confirm')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('account.codes.title')}>
      <h3>{t('account.codes.title')}</h3>
      <p className={classes.small}>{t('account.codes.lead')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button onClick={onKept}>{t('account.codes.done')}</Button>
    </section>
  );
}
