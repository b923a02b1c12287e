import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { Sure } from '@/ui/sure';
import type { VisitDraft } from '../model/visit-draft';
import type { OpenVisit } from './use-visit';
import classes from './risks.module.css';

/** The visit was closed before what is written here was sent: the words stay to be read, until they are let go. */
export function Stranded({ visit, draft }: { visit: OpenVisit; draft: VisitDraft }) {
  const { t } = useLanguage();
  const [asking, ask] = useState(false);
  return (
    <section className={classes.conflict} role="alert">
      <h2>{t('visits.stranded.title')}</h2>
      <p>
        {t('visits.stranded.by', { by: draft.server.changedBy })} {t('visits.stranded.lead')}
      </p>
      <Button variant="default" size="xs" onClick={() => ask(true)}>
        {t('visits.stranded.letGo')}
      </Button>
      {asking && (
        <Sure
          title={t('visits.stranded.letGo')}
          words={t('visits.stranded.sure')}
          pending={false}
          onClose={() => ask(false)}
          onSure={() => {
            ask(false);
            void visit.discard();
          }}
        />
      )}
    </section>
  );
}
