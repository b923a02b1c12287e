import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { ButtonLink, TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useProfileStep, useRiskProfile, useSchoolRisks, type RiskProfile } from '../api/risks';
import { inOrder, nameOf, verdictKey } from '../model/levels';
import { LevelMark } from './level-mark';
import { OfficialDialog } from './official-dialog';
import { RiskBars } from './risk-bars';
import classes from './risks.module.css';

/** The risk profile of a school with its verification (R3): to work with and to print. */
export function ProfilePage({ organisationId, above }: { organisationId: number; above?: ReactNode }) {
  const { t, shortDay } = useLanguage();
  const risks = useSchoolRisks(organisationId);
  const [chosen, setChosen] = useState<number | null>(null);
  const newest = risks.data?.newest ?? null;
  const id = chosen ?? newest?.id ?? null;
  return (
    <Page
      title={t('risks.profile.title', { school: newest?.school.name ?? '' })}
      lead={t('risks.profile.lead')}
      above={above}
      wide
    >
      <Read query={risks} lines={6}>
        {(found) =>
          id === null ? (
            <Empty title={t('risks.none')}>{t('risks.panel.none')}</Empty>
          ) : (
            <>
              {found.history.length > 1 && (
                <NativeSelect
                  className="v-screen-only"
                  label={t('risks.profile.history')}
                  value={String(id)}
                  onChange={(event) => setChosen(Number(event.currentTarget.value))}
                  data={found.history.map((one) => ({
                    value: String(one.id),
                    label: `${shortDay(one.day)}${one.latest ? ` – ${t('risks.profile.newest')}` : ''}`,
                  }))}
                  maw={320}
                  mb="sm"
                />
              )}
              <Shown key={id} profileId={id} />
            </>
          )
        }
      </Read>
    </Page>
  );
}

function Shown({ profileId }: { profileId: number }) {
  const profile = useRiskProfile(profileId);
  return (
    <Read query={profile} lines={6}>
      {(found) => <Profile profile={found} />}
    </Read>
  );
}

function Profile({ profile }: { profile: RiskProfile }) {
  const { t, shortDay } = useLanguage();
  return (
    <>
      <p className={classes.row}>
        {t('risks.panel.of', { day: shortDay(profile.day) })}
        <Chip tone={profile.state === 'agreed' ? 'good' : profile.state === 'shown' ? 'doubt' : 'plain'}>
          {t(`risks.state.${profile.state}`)}
        </Chip>
        {profile.monthly && (
          <span className={classes.late}>{t('risks.panel.monthly', { most: profile.mostHigh })}</span>
        )}
      </p>
      {profile.acknowledged && (
        <p className={classes.quiet}>
          {t('risks.acknowledged', { by: profile.acknowledged.by, day: shortDay(profile.acknowledged.on) })}
        </p>
      )}
      {profile.agreed && (
        <p className={classes.quiet}>
          {t('risks.agreed', { by: profile.agreed.by, day: shortDay(profile.agreed.on) })}
        </p>
      )}
      <Steps profile={profile} />
      <section className={classes.section}>
        <h2>{t('risks.bars')}</h2>
        <RiskBars levels={profile.levels.filter((level) => level.risk?.federal != null)} detailed />
      </section>
      <section className={classes.section}>
        <h2>{t('risks.others')}</h2>
        <RiskBars levels={profile.levels.filter((level) => level.risk?.federal == null)} detailed />
      </section>
      <Checks profile={profile} />
    </>
  );
}

function Steps({ profile }: { profile: RiskProfile }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const acknowledge = useProfileStep('acknowledgement');
  const agree = useProfileStep('agreement');
  const [typing, setTyping] = useState(false);
  const take = (step: typeof agree) => () =>
    void step.mutateAsync(profile).catch((failure) => notices.fail(failure));
  const file = (format: string) => `/api/v1/risk-profiles/${profile.id}/export?format=${format}`;
  return (
    <div className={`${classes.row} v-screen-only`}>
      {typing && (
        <OfficialDialog schoolId={profile.school.id} profile={profile} onClose={() => setTyping(false)} />
      )}
      {profile.mayAcknowledge && profile.acknowledged === null && (
        <Button loading={acknowledge.isPending} onClick={take(acknowledge)}>
          {t('risks.acknowledge')}
        </Button>
      )}
      {profile.mayWrite && profile.state === 'verified' && (
        <Button loading={agree.isPending} onClick={take(agree)} title={t('risks.agree.note')}>
          {t('risks.agree')}
        </Button>
      )}
      {profile.mayPropose && profile.state !== 'shown' && (
        <ButtonLink
          to="/schools/$organisationId/road-map-proposal"
          params={{ organisationId: profile.school.id }}
        >
          {t('risks.propose')}
        </ButtonLink>
      )}
      {profile.mayWrite && (
        <Button variant="default" onClick={() => setTyping(true)}>
          {t('risks.official')}
        </Button>
      )}
      <Button variant="default" component="a" href={file('docx')}>
        {t('risks.docx')}
      </Button>
      <Button variant="default" component="a" href={file('xlsx')}>
        {t('risks.xlsx')}
      </Button>
      <Button variant="default" onClick={() => globalThis.print()}>
        {t('risks.print')}
      </Button>
      {profile.drafts.length > 0 && (
        <span>
          {t('risks.proposal.drafts')}
          {profile.drafts.map((id) => (
            <TextLink key={id} to="/drafts/$draftId" params={{ draftId: id }} mr="xs">
              {t('risks.proposal.draft', { id })}
            </TextLink>
          ))}
        </span>
      )}
    </div>
  );
}

/** Every mark with its words, the newest first. */
function Checks({ profile }: { profile: RiskProfile }) {
  const { t, language, shortDay } = useLanguage();
  if (profile.checks.length === 0) return null;
  const names = new Map(
    inOrder(profile.levels, (level) => level.risk).map((level) => [
      level.code,
      level.risk === null ? level.code : nameOf(level.risk, language),
    ]),
  );
  return (
    <section className={classes.section}>
      <h2>{t('risks.profile.checks')}</h2>
      <ul className={classes.list}>
        {profile.checks.map((check, index) => (
          <li key={index} className={classes.item}>
            <div className={classes.between}>
              <h3>{names.get(check.code)}</h3>
              <LevelMark level={check.verdict === 'unseen' ? check.seen : check.found} />
            </div>
            <p>
              {t(verdictKey({ verdict: check.verdict, checked: true }) ?? 'risks.verdict.agree', {
                level: t(`risks.level.${check.found}`),
              })}
              {check.words !== '' && <>. {check.words}</>}
            </p>
            <p className={classes.quiet}>
              <TextLink to="/visits/$visitId" params={{ visitId: check.visitId }}>
                {shortDay(check.day)}
              </TextLink>
              , {check.by}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
