import { NativeSelect, Textarea } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import type { DutyNote, FormDuty } from '../api/monitoring';
import classes from './monitoring.module.css';

const facts = ['', 'done', 'partly', 'not-done'] as const;

/** Duties of the period: their terms and states stand there, fact, deviation and correction are said here. */
export function DutiesInput({
  duties,
  notes,
  wanted,
  readOnly,
  onChange,
}: {
  duties: readonly FormDuty[];
  notes: readonly DutyNote[];
  wanted: readonly number[];
  readOnly: boolean;
  onChange: (notes: DutyNote[]) => void;
}) {
  const { t, span } = useLanguage();
  const noteOf = (id: number): DutyNote =>
    notes.find((note) => note.obligation === id) ?? { obligation: id, fact: '' };
  const put = (note: DutyNote) =>
    onChange([...notes.filter((each) => each.obligation !== note.obligation), note]);
  return (
    <section>
      <h2 className={classes.section}>{t('monitoring.duties')}</h2>
      <p className={classes.quiet}>{t('monitoring.duties.lead')}</p>
      <ul className={classes.list}>
        {duties.map((duty) => {
          const note = noteOf(duty.id);
          return (
            <li key={duty.id} className={classes.item} id={`duty-${duty.id}`}>
              <div className={classes.head}>
                <h3>
                  <TextLink to="/obligations/$obligationId" params={{ obligationId: duty.id }}>
                    {duty.number} {duty.text}
                  </TextLink>
                </h3>
                <Chip tone={duty.stage === 'done' ? 'good' : 'plain'}>
                  {t(`monitoring.stage.${duty.stage}`)}
                </Chip>
              </div>
              <p className={classes.quiet}>
                {span(duty.from, duty.to)}
                {duty.check && `. ${t('monitoring.check')}`}
              </p>
              <NativeSelect
                label={t('monitoring.fact')}
                required={duty.check}
                disabled={readOnly}
                value={note.fact}
                error={wanted.includes(duty.id) && t('monitoring.wanted')}
                onChange={(event) =>
                  put({ ...note, fact: event.currentTarget.value as (typeof facts)[number] })
                }
                data={facts.map((fact) => ({
                  value: fact,
                  label: t(`monitoring.fact.${fact === '' ? 'unsaid' : fact}`),
                }))}
              />
              {note.fact !== '' && (
                <div className={classes.pair}>
                  {(['words', 'deviation', 'correction'] as const).map((part) => (
                    <Textarea
                      key={part}
                      label={t(`monitoring.duty.${part}`)}
                      autosize
                      minRows={1}
                      maxRows={8}
                      maxLength={4000}
                      readOnly={readOnly}
                      value={note[part] ?? ''}
                      onChange={(event) => put({ ...note, [part]: event.currentTarget.value })}
                    />
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
