import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { Chips } from '@/ui/chip';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { TextLink } from '@/ui/link';
import { useCatalogue, useCurator, useSelect, type CuratorDetail, type CuratorState } from '../api/curators';
import { AssignmentSection } from './assignment-section';
import { AssignmentLine } from './assignment-line';
import classes from './curators.module.css';
import { ProfileForm } from './profile-form';

/** One curator or candidate: the schools, the profile with its questionnaire, and every assignment there was. */
export function CuratorPage({ personId }: { personId: number }) {
  const { t } = useLanguage();
  const curator = useCurator(personId);
  const [editing, edit] = useState(false);
  return (
    <Page
      title={curator.data?.person.name ?? t('curators.panel')}
      lead={curator.data?.person.position}
      above={<TextLink to="/management/curators">← {t('curators.title')}</TextLink>}
    >
      <Read query={curator} lines={6}>
        {(data) => (
          <>
            {data.version > 0 && <Schools curator={data} />}
            <section className={classes.section}>
              <h2>{t('curators.profile')}</h2>
              {editing || (data.version === 0 && data.mayWrite) ? (
                <ProfileForm curator={data} close={() => edit(false)} />
              ) : (
                <>
                  <Profile curator={data} />
                  {data.mayWrite && (
                    <>
                      <Button variant="default" onClick={() => edit(true)}>
                        {t('curators.profile.edit')}
                      </Button>
                      <Selection curator={data} />
                    </>
                  )}
                </>
              )}
            </section>
            <section className={classes.section}>
              <h2>{t('curators.history')}</h2>
              {data.history.length === 0 && <p className={classes.note}>{t('curators.history.none')}</p>}
              <ul className={classes.plain}>
                {data.history.map((assignment) => (
                  <li key={assignment.id} className={classes.line}>
                    <AssignmentLine assignment={assignment} shows="school" />
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </Read>
    </Page>
  );
}

function Schools({ curator }: { curator: CuratorDetail }) {
  const { t } = useLanguage();
  return (
    <section className={classes.section}>
      <h2>
        {t('curators.schoolsOf')} · {t('curators.load', { load: curator.load, limit: curator.limit })}
      </h2>
      {curator.assignments.length === 0 && <p className={classes.note}>{t('curators.noSchoolsOf')}</p>}
      {curator.assignments.map((assignment) => (
        <AssignmentSection key={assignment.id} assignment={assignment} />
      ))}
    </section>
  );
}

function Profile({ curator }: { curator: CuratorDetail }) {
  const { t, shortDay, number } = useLanguage();
  const catalogue = useCatalogue();
  const nameOf = (code: string) => catalogue.data?.risks.find((risk) => risk.code === code)?.name ?? code;
  const lists = [
    ['associations', curator.associations],
    ['platforms', curator.platforms],
    ['federalProjects', curator.federalProjects],
    ['courses', curator.courses],
    ['subjects', curator.subjects],
    ['risks', curator.risks.map(nameOf)],
  ] as const;
  return (
    <dl className={classes.facts}>
      <dt>{t(`curators.state.${curator.state}`)}</dt>
      <dd>
        {t('curators.score', { score: curator.score })} – {t(`curators.advice.${curator.advice}`)}
        {curator.basis !== '' && <div className={classes.dim}>{curator.basis}</div>}
      </dd>
      <dt>{t('curators.place')}</dt>
      <dd>{curator.person.organisation?.name ?? curator.person.territory.name}</dd>
      <dt>{t('curators.profile.consent')}</dt>
      <dd>{curator.consentOn === null ? t('curators.no') : shortDay(curator.consentOn)}</dd>
      <dt>{t('curators.profile.experience')}</dt>
      <dd>{number(curator.experienceYears)}</dd>
      <dt>{t('curators.profile.head')}</dt>
      <dd>{curator.head ? t('curators.yes') : t('curators.no')}</dd>
      {lists.map(([name, items]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{t(`curators.profile.${name}`)}</dt>
          <dd>
            <Chips items={items} empty={t('curators.profile.none')} />
          </dd>
        </div>
      ))}
      {curator.note !== '' && (
        <>
          <dt>{t('curators.profile.note')}</dt>
          <dd>{curator.note}</dd>
        </>
      )}
    </dl>
  );
}

/** What becomes of a candidate, once the questionnaire has been read. */
function Selection({ curator }: { curator: CuratorDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const select = useSelect();
  const [basis, setBasis] = useState('');
  const decide = (state: CuratorState) =>
    select.mutate(
      { personId: curator.person.id, version: curator.version, state, basis },
      { onSuccess: () => setBasis(''), onError: notices.fail },
    );
  return (
    <div className={classes.form} style={{ marginTop: '1rem', maxWidth: '32rem' }}>
      <TextInput
        label={t('curators.basis')}
        maxLength={2000}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        {curator.state === 'selected' ? (
          <Button variant="default" loading={select.isPending} onClick={() => decide('withdrawn')}>
            {t('curators.withdraw')}
          </Button>
        ) : (
          <>
            <Button loading={select.isPending} onClick={() => decide('selected')}>
              {t('curators.select')}
            </Button>
            {curator.state === 'candidate' && (
              <Button variant="default" loading={select.isPending} onClick={() => decide('declined')}>
                {t('curators.decline')}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
