import { Button, Modal, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import {
  useContextCatalogue,
  useReopenPassport,
  useSavePassport,
  useSchoolContext,
  useSignPassport,
  useSocialPassport,
  type ContextCatalogue,
  type SocialPassport,
} from '../api/context';
import type { OfYearSearch } from '../model/search';
import { TableBox, useGo, YearInput } from './parts';
import classes from './results.module.css';
import { SchoolFigures } from './school-figures';

/** The school's own form: the social passport of a year, and its other context figures. */
export function PassportPage({ organisationId, search }: { organisationId: number; search: OfYearSearch }) {
  const { t } = useLanguage();
  const go = useGo<OfYearSearch>();
  const context = useSchoolContext(organisationId, search.of);
  const year = search.of ?? context.data?.year;
  const passport = useSocialPassport(organisationId, year);
  const catalogue = useContextCatalogue();
  return (
    <Page
      title={
        context.data ? t('context.passport.of', { school: context.data.schoolName }) : t('context.passport')
      }
      lead={t('context.passport.lead')}
      above={
        <TextLink to="/schools/$organisationId" params={{ organisationId }}>
          {context.data?.schoolName ?? t('dynamics.school')}
        </TextLink>
      }
    >
      <div className={`${classes.bar} v-screen-only`}>
        <YearInput label={t('context.year')} value={year} choose={(chosen) => go({ of: chosen })} />
      </div>
      <Read
        query={{
          data:
            passport.data && catalogue.data && context.data
              ? { passport: passport.data, catalogue: catalogue.data, context: context.data }
              : undefined,
          error: passport.error ?? catalogue.error ?? context.error,
          refetch: () => void Promise.all([passport.refetch(), catalogue.refetch(), context.refetch()]),
        }}
        lines={8}
      >
        {(read) => (
          <>
            <PassportForm
              key={`${read.passport.year}.${read.passport.version}`}
              passport={read.passport}
              catalogue={read.catalogue}
            />
            <SchoolFigures
              key={read.context.year}
              context={read.context}
              catalogue={read.catalogue}
              signed={read.passport.state === 'signed'}
            />
          </>
        )}
      </Read>
    </Page>
  );
}

type Typed = Record<string, number | string>;

function PassportForm({ passport, catalogue }: { passport: SocialPassport; catalogue: ContextCatalogue }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const save = useSavePassport();
  const sign = useSignPassport();
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(
      Object.entries(passport.figures).flatMap(([name, number]) => (number === null ? [] : [[name, number]])),
    ),
  );
  const changed = catalogue.passport.some(
    (field) => (typed[field.name] ?? '') !== (passport.figures[field.name] ?? ''),
  );
  const figures = Object.fromEntries(
    catalogue.passport.map((field) => {
      const number = typed[field.name];
      return [field.name, typeof number === 'number' ? number : null];
    }),
  );
  const fail = (failure: unknown) => notices.fail(failure);
  return (
    <section className={classes.section} aria-labelledby="passport">
      <h2 id="passport">
        {t('context.passport')} · {t(`context.state.${passport.state}`)}
      </h2>
      {passport.state === 'signed' && (
        <p className={classes.note}>{t('context.signedBy', { signer: passport.signer || '—' })}</p>
      )}
      {passport.words && passport.state !== 'signed' && (
        <p className={classes.note}>{t('context.reopenedBecause', { words: passport.words })}</p>
      )}
      {passport.mayWrite ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(
              { passport, figures },
              { onSuccess: () => notices.say(t('context.passport.saved')), onError: fail },
            );
          }}
        >
          <div className={classes.form}>
            {catalogue.passport.map((field) => (
              <NumberInput
                key={field.name}
                label={field.words}
                value={typed[field.name] ?? ''}
                onChange={(number) => setTyped((before) => ({ ...before, [field.name]: number }))}
                min={0}
                max={20_000}
                allowDecimal={false}
                error={overflow(field, typed) ? t('context.partExceeds') : undefined}
              />
            ))}
          </div>
          <div className={classes.actions}>
            <Button type="submit" loading={save.isPending} disabled={!changed}>
              {t('action.save')}
            </Button>
            {passport.maySign && !changed && passport.missing.length === 0 && (
              <Button
                variant="default"
                loading={sign.isPending}
                onClick={() =>
                  sign.mutate(passport, {
                    onSuccess: () => notices.say(t('context.passport.signed')),
                    onError: fail,
                  })
                }
              >
                {t('context.sign')}
              </Button>
            )}
          </div>
          {passport.missing.length > 0 && (
            <p className={classes.note}>{t('context.missing', { count: passport.missing.length })}</p>
          )}
        </form>
      ) : (
        <PassportRead passport={passport} catalogue={catalogue} />
      )}
      {passport.mayReopen && <Reopen passport={passport} />}
    </section>
  );
}

/** More than the whole it is a part of. */
function overflow(field: { name: string; of: string }, typed: Typed): boolean {
  const part = typed[field.name];
  const whole = typed[field.of];
  return typeof part === 'number' && typeof whole === 'number' && part > whole;
}

function PassportRead({ passport, catalogue }: { passport: SocialPassport; catalogue: ContextCatalogue }) {
  const { t, number } = useLanguage();
  return (
    <TableBox label={t('context.passport.table')}>
      <table className={classes.table}>
        <tbody>
          {catalogue.passport.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.words}</th>
              <td className={classes.number}>
                {passport.hidden.includes(field.name)
                  ? t('dynamics.few')
                  : passport.figures[field.name] == null
                    ? '—'
                    : number(passport.figures[field.name] ?? 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function Reopen({ passport }: { passport: SocialPassport }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const reopen = useReopenPassport();
  const [asking, ask] = useState(false);
  const [words, setWords] = useState('');
  return (
    <>
      <Button variant="default" onClick={() => ask(true)}>
        {t('context.reopen')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => ask(false)}
        title={t('context.reopen')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <Textarea
          label={t('context.reopen.why')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
          required
        />
        <p className={classes.note}>{t('context.reopen.what')}</p>
        <Button
          loading={reopen.isPending}
          disabled={words.trim() === ''}
          onClick={() =>
            reopen.mutate(
              { passport, words },
              { onSuccess: () => ask(false), onError: (failure) => notices.fail(failure) },
            )
          }
        >
          {t('context.reopen')}
        </Button>
      </Modal>
    </>
  );
}
