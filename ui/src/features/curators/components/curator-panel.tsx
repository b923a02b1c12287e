import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { Chips } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import { useCatalogue, useCuration, useSaveNeeds, type CuratedSchool } from '../api/curators';
import { currentOf } from '../model/board';
import { AssignmentLine } from './assignment-line';
import { RecordLine } from './assignment-section';
import classes from './curators.module.css';

/** «Куратор» for the page of a school: who it is, what they wrote down, what the school needs, who it was before. */
export function CuratorPanel({ schoolId }: { schoolId: number }) {
  const { t } = useLanguage();
  const permitted = usePermitted()('curator.read');
  const curation = useCuration(schoolId, permitted);
  const catalogue = useCatalogue();
  const [editing, edit] = useState(false);
  const nameOf = (code: string) => catalogue.data?.risks.find((risk) => risk.code === code)?.name ?? code;
  if (!permitted) return null;
  return (
    <section className={classes.section} aria-label={t('curators.panel')}>
      <Read query={curation} lines={3}>
        {(data) => {
          // Bodies that are in no group and never had a curator need none.
          if (data.groups.length === 0 && data.history.length === 0) return null;
          const current = currentOf(data.assignments);
          const past = data.history.filter((assignment) => assignment.state === 'past').reverse();
          return (
            <>
              <h2>{t('curators.panel')}</h2>
              {current ? (
                <AssignmentLine assignment={current} shows="curator" />
              ) : (
                <p className={classes.need}>
                  {t('curators.panel.none')}{' '}
                  {data.mayWrite && (
                    <TextLink to="/management/curators">{t('curators.panel.choose')}</TextLink>
                  )}
                </p>
              )}
              <h3>{t('curators.needs')}</h3>
              <Chips
                items={[...data.risks.map(nameOf), ...data.subjects]}
                empty={t('curators.profile.none')}
              />{' '}
              {data.mayWrite && (
                <Button variant="subtle" size="compact-sm" onClick={() => edit(true)}>
                  {t('curators.needs.edit')}
                </Button>
              )}
              {editing && <NeedsDialog school={data} close={() => edit(false)} />}
              {data.records.length > 0 && (
                <>
                  <h3>{t('curators.records')}</h3>
                  <ul className={classes.plain}>
                    {data.records.map((record) => (
                      <li key={record.id} className={classes.line}>
                        <RecordLine record={record} />
                      </li>
                    ))}
                  </ul>
                </>
              )}
              {past.length > 0 && (
                <>
                  <h3>{t('curators.history')}</h3>
                  <ul className={classes.plain}>
                    {past.map((assignment) => (
                      <li key={assignment.id} className={classes.line}>
                        <AssignmentLine assignment={assignment} shows="curator" />
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          );
        }}
      </Read>
    </section>
  );
}

function NeedsDialog({ school, close }: { school: CuratedSchool; close: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const catalogue = useCatalogue();
  const save = useSaveNeeds();
  const [risks, setRisks] = useState<readonly string[]>(school.risks);
  const [subjects, setSubjects] = useState(school.subjects.join('\n'));
  const send = () =>
    save.mutate(
      { school, risks: [...risks], subjects: subjects.split('\n').filter((line) => line.trim() !== '') },
      { onSuccess: close, onError: notices.fail },
    );
  return (
    <Modal
      opened
      onClose={close}
      title={t('curators.needs.edit')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {catalogue.data?.risks.map((risk) => (
          <Checkbox
            key={risk.code}
            label={risk.name}
            checked={risks.includes(risk.code)}
            onChange={(event) =>
              setRisks(
                event.currentTarget.checked
                  ? [...risks, risk.code]
                  : risks.filter((code) => code !== risk.code),
              )
            }
          />
        ))}
        <Textarea
          label={t('curators.profile.subjects')}
          description={t('curators.profile.lines')}
          autosize
          minRows={2}
          value={subjects}
          onChange={(event) => setSubjects(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
