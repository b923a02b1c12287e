import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { readPersonalData, type PersonDetail } from '../api/people';
import { ErasePersonDialog } from './person-dialogs';
import classes from './people.module.css';

/** What is stored about the person, as a file, and its erasure. */
export function DataPanel({ person }: { person: PersonDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const [busy, setBusy] = useState(false);
  const [erasing, setErasing] = useState(false);

  async function save() {
    setBusy(true);
    try {
      const dossier = await readPersonalData(person.id);
      const file = new Blob([JSON.stringify(dossier, null, 2)], { type: 'application/json' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `person-${person.id}.json`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (failure) {
      notices.fail(failure);
    }
    setBusy(false);
  }

  if (!person.may.readData && !person.may.erase) return null;
  return (
    <section className={classes.panel} aria-label={t('people.data')}>
      <div className={classes.panelHead}>
        <h2>{t('people.data')}</h2>
        <div className={classes.acts}>
          {person.may.readData && (
            <Button variant="default" loading={busy} onClick={() => void save()}>
              {t('people.data.export')}
            </Button>
          )}
          {person.may.erase && (
            <Button variant="default" onClick={() => setErasing(true)}>
              {t('people.data.erase')}
            </Button>
          )}
        </div>
      </div>
      <p className={classes.dim}>{t('people.data.why')}</p>
      <ErasePersonDialog person={person} opened={erasing} onClose={() => setErasing(false)} />
    </section>
  );
}
