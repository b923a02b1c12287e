import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { Read } from '@/ui/states';
import { useAssignment, type CuratorAssignment, type CuratorRecord } from '../api/curators';
import { AssignmentLine } from './assignment-line';
import classes from './curators.module.css';
import { EndDialog, ReplaceDialog } from './leave-dialogs';
import { RecordDialog } from './record-dialog';

/** One school of a curator with the plan, the consultations and the visits, and what ends it. */
export function AssignmentSection({ assignment }: { assignment: CuratorAssignment }) {
  const { t } = useLanguage();
  const detail = useAssignment(assignment.id);
  const [open, show] = useState<'replace' | 'end' | 'record' | CuratorRecord | null>(null);
  const close = () => show(null);
  return (
    <div className={classes.card} style={{ cursor: 'auto', marginBottom: '0.75rem' }}>
      <AssignmentLine assignment={assignment} shows="school" />
      <Read query={detail} lines={2}>
        {(data) => (
          <>
            <h3 className={classes.dim}>{t('curators.records')}</h3>
            {data.records.length === 0 && <p className={classes.note}>{t('curators.records.none')}</p>}
            <ul className={classes.plain}>
              {data.records.map((record) => (
                <li key={record.id} className={classes.line}>
                  <RecordLine record={record} edit={data.mayRecord ? () => show(record) : undefined} />
                </li>
              ))}
            </ul>
            <div className={classes.buttons}>
              {data.mayRecord && <Button onClick={() => show('record')}>{t('curators.record.add')}</Button>}
              {data.mayWrite && (
                <>
                  <Button variant="default" onClick={() => show('replace')}>
                    {t('curators.replace')}
                  </Button>
                  <Button variant="default" onClick={() => show('end')}>
                    {t('curators.end')}
                  </Button>
                </>
              )}
            </div>
            {open === 'replace' && <ReplaceDialog assignment={data} records={data.records} close={close} />}
            {open === 'end' && <EndDialog assignment={data} records={data.records} close={close} />}
            {open === 'record' && <RecordDialog assignmentId={data.id} close={close} />}
            {typeof open === 'object' && open !== null && (
              <RecordDialog assignmentId={data.id} record={open} close={close} />
            )}
          </>
        )}
      </Read>
    </div>
  );
}

export function RecordLine({ record, edit }: { record: CuratorRecord; edit?: () => void }) {
  const { t, shortDay } = useLanguage();
  return (
    <>
      <div className={classes.head}>
        <span>
          <b>{t(`curators.record.${record.kind}`)}.</b> {record.what}
        </span>
        <span className={classes.dim}>
          {record.heldOn
            ? `✓ ${t('curators.record.done', { day: shortDay(record.heldOn) })}`
            : record.plannedOn && t('curators.record.open', { day: shortDay(record.plannedOn) })}
        </span>
      </div>
      {record.indicator !== '' && (
        <div className={classes.dim}>
          {t('curators.record.indicator')}: {record.indicator}
        </div>
      )}
      {record.outcome !== '' && <div className={classes.dim}>{record.outcome}</div>}
      {edit && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('curators.record.edit', { what: record.what })}
          onClick={edit}
        >
          {t('curators.record.edit', { what: '' }).replace(/[:\s]+$/, '')}
        </Button>
      )}
    </>
  );
}
