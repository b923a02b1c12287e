import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { readContacts, type PersonDetail } from '../api/people';
import classes from './people.module.css';

/** Contacts are read when asked for: every reading is recorded. */
export function ContactsPanel({ person }: { person: PersonDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const [contacts, setContacts] = useState<{ email: string; phone: string } | null>(null);
  const [busy, setBusy] = useState(false);

  async function show() {
    setBusy(true);
    try {
      setContacts(await readContacts(person.id));
    } catch (failure) {
      notices.fail(failure);
    }
    setBusy(false);
  }

  return (
    <section className={classes.panel} aria-label={t('people.contacts')}>
      <div className={classes.panelHead}>
        <h2>{t('people.contacts')}</h2>
        {!contacts && (
          <Button variant="default" loading={busy} onClick={() => void show()}>
            {t('people.contacts.show')}
          </Button>
        )}
      </div>
      {contacts ? (
        <dl className={classes.facts}>
          <div>
            <dt>{t('people.email')}</dt>
            <dd>{contacts.email || '—'}</dd>
          </div>
          <div>
            <dt>{t('people.phone')}</dt>
            <dd>{contacts.phone || '—'}</dd>
          </div>
        </dl>
      ) : (
        <p className={classes.dim}>{t('people.contacts.why')}</p>
      )}
    </section>
  );
}
