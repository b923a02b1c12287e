import type { ReactNode } from 'react';
import { useRoadMapSource } from '@/api/queries/road-maps';
import type { ObligationDetail } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { placeInWords } from '@/language/places';
import { targetInWords } from '@/language/targets';
import { Chips } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Paper } from '@/ui/paper';
import { Failed, Loading, Read } from '@/ui/states';
import { StateMark } from '@/ui/state-mark';
import { useObligation } from '../api/obligations';
import { DateForm } from './date-form';
import { StateBar } from './state-bar';
import { VerificationLog } from './verification-log';
import classes from './obligation-page.module.css';

/** One duty: what, who, by when, and the act and row that it comes from. */
export function ObligationPage({ obligationId, below }: { obligationId: number; below?: ReactNode }) {
  const { t } = useLanguage();
  const obligation = useObligation(obligationId);
  if (obligation.data) return <Loaded obligation={obligation.data} below={below} />;
  return (
    <Page title={t('obligation.title')}>
      {obligation.error ? (
        <Failed failure={obligation.error} retry={() => void obligation.refetch()} />
      ) : (
        <Loading lines={6} />
      )}
    </Page>
  );
}

function Loaded({ obligation, below }: { obligation: ObligationDetail; below: ReactNode }) {
  const { t, language, span } = useLanguage();
  const detail = obligation.activityDetail;
  const { approval, fileName, place } = obligation.source;
  const source = useRoadMapSource(obligation.roadMapId);
  const undated = obligation.occurrence.kind === 'undated';
  return (
    <Page
      title={obligation.text}
      above={
        <TextLink to="/obligations" className={`${classes.back} v-screen-only`}>
          ← {t('nav.obligations')}
        </TextLink>
      }
      lead={
        <StateMark
          mark={obligation.state}
          word={[...new Set([t(`state.${obligation.state}`), obligation.words])].join(' · ')}
        />
      }
    >
      <StateBar obligation={obligation} />
      {obligation.stage === 'owed' && (undated || obligation.state === 'needs-date') && (
        <DateForm obligation={obligation} />
      )}
      <dl className={classes.facts}>
        <Fact label={t('obligation.who')}>
          {obligation.addressee.name}
          {obligation.lead ? ` (${t('obligation.lead')})` : ''}
        </Fact>
        <Fact label={t('obligation.when')}>
          {span(obligation.occurrence.from, obligation.occurrence.to) || t('term.needsDate')}
        </Fact>
        {detail && (
          <Fact label={t('obligation.printedTerm')}>{detail.deadline.words ?? detail.deadline.raw}</Fact>
        )}
        {detail && detail.responsible.length > 0 && (
          <Fact label={t('field.responsible')}>
            <Chips items={detail.responsible} />
          </Fact>
        )}
        {detail && detail.expected.raw !== '' && (
          <Fact label={t('field.expected')}>
            {detail.expected.raw}
            <Chips items={detail.expected.targets.map((target) => targetInWords(target, language, t))} />
          </Fact>
        )}
        <Fact label={t('obligation.why')}>
          <TextLink
            to="/road-maps/$roadMapId"
            params={{ roadMapId: obligation.roadMapId }}
            search={{ activity: obligation.activity }}
          >
            {obligation.roadMapTitle}
            {obligation.number ? `, ${t('obligation.item', { number: obligation.number })}` : ''}
          </TextLink>
          {approval && (approval.by ?? approval.number ?? approval.date) && (
            <span className={classes.dim}>
              {t('obligation.approved', {
                words: [
                  approval.position,
                  approval.by,
                  approval.date ? span(approval.date, approval.date) : '',
                  approval.number ? `№ ${approval.number}` : '',
                ]
                  .filter(Boolean)
                  .join(', '),
              })}
            </span>
          )}
        </Fact>
      </dl>
      <section>
        <h2 className={classes.heading}>{t('source.title')}</h2>
        <p className={classes.dim}>{[fileName, placeInWords(place, t)].filter(Boolean).join(', ')}</p>
        <div className={classes.paper}>
          <Read query={source} lines={4}>
            {(document) => (
              <Paper
                blocks={document.blocks}
                lit={place}
                label={t('draft.sourceOf', { name: document.fileName })}
              />
            )}
          </Read>
        </div>
      </section>
      <VerificationLog obligationId={obligation.id} />
      {below}
    </Page>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
