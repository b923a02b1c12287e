import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { signIn } from '@/api/sign-in';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { useDocumentTitle } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { isSignedOut } from '../api/visit-sync';
import { halfSaid, isStranded, unfinished } from '../model/visit-draft';
import { keepPage, type Keeping } from '../model/visit-worker';
import { ActForm } from './act-form';
import { Conflicts } from './conflicts';
import { FactorCard } from './factor-card';
import { useVisit, type OpenVisit } from './use-visit';
import { Stranded } from './stranded';
import { VisitSteps } from './visit-steps';
import classes from './risks.module.css';

/**
 * The page of a visit: stands alone, so that a phone opens it in a school without a line.
 * @param entrance where a person signs in who has nothing of the visit on this device
 */
export function VisitPage({
  visitId,
  personId,
  entrance,
}: {
  visitId: number;
  personId: number | null;
  entrance: ReactNode;
}) {
  const { t } = useLanguage();
  const visit = useVisit(visitId, personId);
  const place = visit.draft?.server.school?.name ?? visit.draft?.server.territory.name ?? '';
  const [keeping, setKeeping] = useState<Keeping>('under-way');
  const known = visit.draft !== null;
  useDocumentTitle(t('visits.page.title', { place }));
  useEffect(() => {
    if (known) void keepPage().then(setKeeping);
  }, [known]);
  if (visit.draft === null && isSignedOut(visit.failure)) return entrance;
  return (
    <main className={classes.alone}>
      <div className={classes.top}>
        <a href="/visits">← {t('visits.page.back')}</a>
        <span className={classes.quiet} role="status">
          {visit.online ? t('visits.page.online') : t('visits.page.offline')}
          {known && visit.online && <> · {t(`visits.page.keeping.${keeping}`)}</>}
        </span>
      </div>
      {visit.draft === null ? <Missing visit={visit} /> : <Opened visit={visit} place={place} />}
    </main>
  );
}

function Missing({ visit }: { visit: OpenVisit }) {
  const { t } = useLanguage();
  if (visit.failure === null) return <Loading lines={6} />;
  if (!visit.online) return <Empty title={t('visits.page.unknown')} />;
  return <Failed failure={visit.failure} retry={() => void visit.reload()} />;
}

function Opened({ visit, place }: { visit: OpenVisit; place: string }) {
  const { t, shortDay } = useLanguage();
  const draft = visit.draft;
  if (draft === null) return null;
  const { server } = draft;
  const open = server.mayWrite;
  const important = server.levels.filter((level) => level.stated === 'high' || level.stated === 'medium');
  const others = server.levels.filter((level) => level.stated !== 'high' && level.stated !== 'medium');
  const left = unfinished(draft).length;
  const card = (level: (typeof important)[number]) => (
    <FactorCard key={level.code} level={level} visit={visit} draft={draft} open={open && server.mayVerify} />
  );
  return (
    <>
      <h1>{place}</h1>
      <p className={classes.row}>
        {t(`visits.kind.${server.kind}`)}, {t('visits.due', { day: shortDay(server.due) })}
        <Chip tone={server.state === 'agreed' ? 'good' : server.state === 'done' ? 'doubt' : 'plain'}>
          {t(`visits.state.${server.state}`)}
        </Chip>
        {server.late && <span className={classes.late}>! {t('visits.state.late')}</span>}
      </p>
      {server.agreed && (
        <p className={classes.quiet}>
          {t('visits.page.agreedAct', { by: server.agreed.by, day: shortDay(server.agreed.on) })}
        </p>
      )}
      {server.state === 'cancelled' && <p>{t('visits.page.cancelled', { why: server.reason })}</p>}
      {isStranded(draft) && <Stranded visit={visit} draft={draft} />}
      <Conflicts draft={draft} write={visit.write} />
      <section className={classes.section}>
        <h2>{t('visits.page.factors')}</h2>
        {server.profile === null ? (
          <p className={classes.quiet}>{t('visits.page.noProfile')}</p>
        ) : (
          <>
            <p className={classes.quiet}>
              {t('visits.page.factors.lead')}{' '}
              <b>{left > 0 ? t('visits.page.left', { count: left }) : t('visits.page.allSeen')}</b>
            </p>
            <ul className={classes.list}>{important.map(card)}</ul>
            <details>
              <summary>{t('visits.page.low')}</summary>
              <ul className={classes.list}>{others.map(card)}</ul>
            </details>
          </>
        )}
      </section>
      <ActForm draft={draft} visit={visit} open={open} />
      <VisitSteps draft={draft} visit={visit} />
      <SendBar visit={visit} />
    </>
  );
}

/** What is with the server and what waits here. */
function SendBar({ visit }: { visit: OpenVisit }) {
  const { t } = useLanguage();
  const { draft, photos, refusal } = visit;
  if (draft === null) return null;
  const half = halfSaid(draft).length;
  const waiting = draft.dirty || photos.length > 0;
  const signedOut = isSignedOut(refusal);
  const state = visit.sending ? 'sending' : waiting ? 'waiting' : 'sent';
  return (
    <div className={classes.bottom}>
      <span role="status">
        {t(`visits.page.${state}`)}
        {photos.length > 0 && <> · {t('visits.page.photo.waiting', { count: photos.length })}</>}
        {half > 0 && <> · {t('visits.page.half', { count: half })}</>}
        {visit.unkept && <> · {t('visits.page.unkept')}</>}
        {signedOut && <> · {t('visits.page.signIn')}</>}
        {refusal !== null && !signedOut && (
          <> · {t('visits.page.refused', { why: failureWords(refusal, t).sentence })}</>
        )}
      </span>
      {signedOut ? (
        <Button onClick={() => void signIn.wait('sign-in').then((came) => (came ? visit.send() : undefined))}>
          {t('visits.page.signIn.link')}
        </Button>
      ) : (
        <Button disabled={!waiting} loading={visit.sending} onClick={() => void visit.send()}>
          {t('visits.page.send')}
        </Button>
      )}
    </div>
  );
}
