import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Refusal } from '@/api/refusal';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { useDocumentTitle } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { unfinished } from '../model/visit-draft';
import { keepPage } from '../model/visit-worker';
import { ActForm } from './act-form';
import { Conflicts } from './conflicts';
import { FactorCard } from './factor-card';
import { useVisit, type OpenVisit } from './use-visit';
import { VisitSteps } from './visit-steps';
import classes from './risks.module.css';

/** The page of a visit: stands alone, so that a phone opens it in a school without a line. */
export function VisitPage({ visitId, personId }: { visitId: number; personId: number | null }) {
  const { t } = useLanguage();
  const visit = useVisit(visitId, personId);
  const place = visit.draft?.server.school?.name ?? visit.draft?.server.territory.name ?? '';
  const [ready, setReady] = useState(false);
  const known = visit.draft !== null;
  useDocumentTitle(t('visits.page.title', { place }));
  useEffect(() => {
    if (known) void keepPage().then(setReady);
  }, [known]);
  return (
    <main className={classes.alone}>
      <div className={classes.top}>
        <a href="/visits">← {t('visits.page.back')}</a>
        <span className={classes.quiet} role="status">
          {visit.online ? t('visits.page.online') : t('visits.page.offline')}
          {ready && visit.online && <> · {t('visits.page.ready')}</>}
        </span>
      </div>
      {visit.draft === null ? <Missing visit={visit} /> : <Opened visit={visit} place={place} />}
    </main>
  );
}

function Missing({ visit }: { visit: OpenVisit }) {
  const { t } = useLanguage();
  if (visit.failure === null) return <Loading lines={6} />;
  if (visit.failure instanceof Refusal && visit.failure.status === 401)
    return (
      <Empty title={t('visits.page.signIn')}>
        <a href="/">{t('visits.page.signIn.link')}</a>
      </Empty>
    );
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
  const waiting = visit.draft?.dirty === true || visit.photos.length > 0;
  const signedOut = visit.refusal instanceof Refusal && visit.refusal.status === 401;
  return (
    <div className={classes.bottom} role="status">
      <span>
        {visit.sending
          ? t('visits.page.sending')
          : waiting
            ? t('visits.page.waiting')
            : t('visits.page.sent')}
        {visit.photos.length > 0 && <> · {t('visits.page.photo.waiting', { count: visit.photos.length })}</>}
        {signedOut ? (
          <>
            {' '}
            {t('visits.page.signIn')} <a href="/">{t('visits.page.signIn.link')}</a>
          </>
        ) : (
          visit.refusal instanceof Refusal && (
            <> {t('visits.page.refused', { why: failureWords(visit.refusal, t).sentence })}</>
          )
        )}
      </span>
      <Button disabled={!waiting} loading={visit.sending} onClick={() => void visit.send()}>
        {t('visits.page.send')}
      </Button>
    </div>
  );
}
