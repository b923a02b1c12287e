import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { ButtonLink, TextLink } from '@/ui/link';
import { Read } from '@/ui/states';
import { useSchoolRisks } from '../api/risks';
import { OfficialDialog } from './official-dialog';
import { RiskBars } from './risk-bars';
import classes from './risks.module.css';

const tones = { shown: 'doubt', verified: 'plain', agreed: 'good' } as const;

/** The risks of a school on its page: the ten federal ones as bars. */
export function SchoolRisks({ organisationId }: { organisationId: number }) {
  const { t, shortDay } = useLanguage();
  const risks = useSchoolRisks(organisationId);
  const [typing, setTyping] = useState(false);
  return (
    <section className={classes.section} aria-labelledby="school-risks">
      <h2 id="school-risks">{t('risks.panel')}</h2>
      <Read query={risks} lines={3}>
        {({ newest, mayWrite }) => (
          <>
            {typing && (
              <OfficialDialog schoolId={organisationId} profile={newest} onClose={() => setTyping(false)} />
            )}
            {newest === null ? (
              <p className={classes.quiet}>{t('risks.panel.none')}</p>
            ) : (
              <>
                <p className={classes.row}>
                  {t('risks.panel.of', { day: shortDay(newest.day) })}
                  <Chip tone={tones[newest.state]}>{t(`risks.state.${newest.state}`)}</Chip>
                  {newest.monthly && (
                    <span className={classes.late}>
                      {t('risks.panel.monthly', { most: newest.mostHigh })}
                    </span>
                  )}
                </p>
                <RiskBars levels={newest.levels.filter((level) => level.risk?.federal != null)} />
              </>
            )}
            <p className={classes.row}>
              {newest !== null && (
                <TextLink to="/schools/$organisationId/risks" params={{ organisationId }}>
                  {t('risks.panel.whole')}
                </TextLink>
              )}
              <TextLink to="/visits" search={{ school: organisationId }}>
                {t('visits.panel')}
              </TextLink>
              {mayWrite && (
                <Button variant="default" size="xs" onClick={() => setTyping(true)}>
                  {t('risks.official')}
                </Button>
              )}
              {newest?.mayPropose === true && newest.state !== 'shown' && (
                <ButtonLink
                  variant="default"
                  size="xs"
                  to="/schools/$organisationId/road-map-proposal"
                  params={{ organisationId }}
                >
                  {t('risks.propose')}
                </ButtonLink>
              )}
            </p>
          </>
        )}
      </Read>
    </section>
  );
}
