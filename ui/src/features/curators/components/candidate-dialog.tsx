import { Button, Modal, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { usePeopleNamed } from '../api/curators';
import classes from './curators.module.css';

/** A person of the register becomes a candidate: found by name, then taken to the questionnaire. */
export function CandidateDialog() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [opened, open] = useState(false);
  const [text, setText] = useState('');
  const people = usePeopleNamed(text);
  return (
    <>
      <Button variant="default" onClick={() => open(true)}>
        {t('curators.add')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => open(false)}
        title={t('curators.add')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <div className={classes.form}>
          <TextInput
            data-autofocus
            label={t('curators.candidate.who')}
            placeholder={t('curators.candidate.type')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {people.data?.items.length === 0 && <p className={classes.note}>{t('curators.candidate.none')}</p>}
          <ul className={classes.plain}>
            {people.data?.items.map((person) => (
              <li key={person.id}>
                <Button
                  variant="subtle"
                  onClick={() =>
                    void navigate({ to: '/management/curators/$personId', params: { personId: person.id } })
                  }
                >
                  {person.name}
                  {person.position === '' ? '' : `, ${person.position}`}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </Modal>
    </>
  );
}
