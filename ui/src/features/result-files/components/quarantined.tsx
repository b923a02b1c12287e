import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { useDismiss, useMatch, useSchools, type QuarantinedSchool } from '../api/quarantine';
import classes from './result-files.module.css';

/** One school that waits: what the file says of it, who it may be, and the two answers. */
export function Quarantined({ school }: { school: QuarantinedSchool }) {
  const { t } = useLanguage();
  return (
    <li className={classes.waitingSchool}>
      <div>
        <h2 className={classes.schoolName}>{school.name || school.code}</h2>
        <p className={classes.dim}>
          {[school.name && school.code, school.territory].filter(Boolean).join(' · ')}
        </p>
        <p className={classes.note}>{school.reasonText}</p>
        <p className={classes.dim}>
          {t('quarantine.ofFile')}{' '}
          <TextLink to="/results/imports/$resultFileId" params={{ resultFileId: school.fileId }}>
            {school.fileName}
          </TextLink>
        </p>
        {school.works.length > 0 && (
          <ul className={classes.works}>
            {school.works.map((work) => (
              <li key={work.name + work.procedure}>
                <span>{work.name}</span>
                {work.participants !== null && (
                  <span className={classes.dim}>
                    {t('resultFiles.work.participants', { count: work.participants })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {school.state === 'waiting' && school.mayChange ? (
        <Answers school={school} />
      ) : (
        <Ended school={school} />
      )}
    </li>
  );
}

function Ended({ school }: { school: QuarantinedSchool }) {
  const { t } = useLanguage();
  return (
    <div>
      <p className={classes.state}>{t(`quarantine.state.${school.state}`)}</p>
      {school.organisation && (
        <TextLink to="/schools/$organisationId" params={{ organisationId: school.organisation.id }}>
          {school.organisation.name}
        </TextLink>
      )}
      {school.words && <p className={classes.dim}>{school.words}</p>}
    </div>
  );
}

function Answers({ school }: { school: QuarantinedSchool }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const match = useMatch(school);
  const [text, setText] = useState('');
  const [dismissing, setDismissing] = useState(false);
  const schools = useSchools(text);
  const choose = (id: number, name: string) =>
    match.mutate(id, {
      onSuccess: (done) => notices.say(t('quarantine.matched', { name, count: done.alike })),
      onError: notices.fail,
    });
  const offers = text.trim().length > 1 ? (schools.data?.items ?? []) : [];
  return (
    <div className={classes.answers}>
      {school.proposals.length > 0 && (
        <>
          <h3 className={classes.small}>{t('quarantine.proposals')}</h3>
          <ul className={classes.offers}>
            {school.proposals.map((one) => (
              <li key={one.id}>
                <span>
                  {one.name}{' '}
                  <span className={classes.dim}>
                    {[one.code, one.territory, t('quarantine.likeness', { percent: one.likeness })]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <Button size="compact-sm" loading={match.isPending} onClick={() => choose(one.id, one.name)}>
                  {t('quarantine.thisOne')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <TextInput
        label={t('quarantine.find')}
        placeholder={t('quarantine.find.hint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {offers.length > 0 && (
        <ul className={classes.offers}>
          {offers.map((one) => (
            <li key={one.id}>
              <span>
                {one.shortName}{' '}
                <span className={classes.dim}>{[one.code, one.settlement].filter(Boolean).join(' · ')}</span>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                loading={match.isPending}
                onClick={() => choose(one.id, one.shortName)}
              >
                {t('quarantine.thisOne')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {text.trim().length > 1 && schools.data?.items.length === 0 && (
        <p className={classes.dim}>{t('quarantine.find.none')}</p>
      )}
      {dismissing ? (
        <Dismiss school={school} onClose={() => setDismissing(false)} />
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => setDismissing(true)}>
          {t('quarantine.dismiss')}
        </Button>
      )}
    </div>
  );
}

function Dismiss({ school, onClose }: { school: QuarantinedSchool; onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const dismiss = useDismiss(school);
  const [words, setWords] = useState('');
  return (
    <div className={classes.answers}>
      <Textarea
        label={t('quarantine.words')}
        description={t('quarantine.words.hint')}
        value={words}
        autosize
        maxLength={2000}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button
          variant="default"
          loading={dismiss.isPending}
          onClick={() =>
            dismiss.mutate(words, {
              onSuccess: () => notices.say(t('quarantine.dismissed')),
              onError: notices.fail,
            })
          }
        >
          {t('quarantine.dismiss')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}
