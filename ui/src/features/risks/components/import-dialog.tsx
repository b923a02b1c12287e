import { Button, Checkbox, FileInput, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '@/api/queries/session';
import { useLanguage, type Translate } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useImportLevels, type RiskImport } from '../api/risks';
import classes from './risks.module.css';

const faultWords = {
  'risk-import-school-unknown': 'risks.import.school-unknown',
  'risk-import-school-repeated': 'risks.import.school-repeated',
  'risk-import-level-unknown': 'risks.import.level-unknown',
  'risk-import-risk-unknown': 'risks.import.risk-unknown',
} as const;

/** Official levels out of a table: a look first, then the change. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const session = useSession();
  const load = useImportLevels();
  const [file, setFile] = useState<File | null>(null);
  const [day, setDay] = useState(session.data?.today ?? '');
  const [basis, setBasis] = useState('');
  const [anew, setAnew] = useState(false);
  const [seen, setSeen] = useState<RiskImport | null>(null);

  async function run(preview: boolean) {
    if (file === null) return;
    try {
      const protocol = await load.mutateAsync({ file, day, basis, anew, preview });
      if (preview) {
        setSeen(protocol);
        return;
      }
      notices.say(t('risks.import.done', { changed: protocol.changed, leftOut: protocol.leftOut }));
      onClose();
    } catch (failure) {
      notices.fail(failure);
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('risks.import')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.form}>
        <FileInput
          label={t('risks.import.file')}
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            setSeen(null);
          }}
          accept=".xlsx,.ods,.csv,.txt"
          clearable
        />
        <p className={classes.quiet}>{t('risks.import.hint')}</p>
        <div className={classes.pair}>
          <TextInput
            type="date"
            label={t('risks.official.day')}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <TextInput
            label={t('risks.official.basis')}
            value={basis}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
        </div>
        <Checkbox
          label={t('risks.official.anew')}
          checked={anew}
          onChange={(event) => {
            setAnew(event.currentTarget.checked);
            setSeen(null);
          }}
        />
        {seen !== null && <Protocol protocol={seen} t={t} />}
        <div className={classes.row}>
          <Button
            variant={seen === null ? 'filled' : 'default'}
            disabled={file === null || day === ''}
            loading={load.isPending}
            onClick={() => void run(true)}
          >
            {t('risks.import.look')}
          </Button>
          {seen !== null && seen.changed > 0 && (
            <Button loading={load.isPending} onClick={() => void run(false)}>
              {t('risks.import.apply')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}

function Protocol({ protocol, t }: { protocol: RiskImport; t: Translate }) {
  return (
    <div role="status">
      <p>{t('risks.import.protocol', { ...counts(protocol) })}</p>
      <ul className={classes.quiet}>
        {protocol.faults.slice(0, 50).map((fault, index) => (
          <li key={index}>
            {t('risks.import.fault', { row: fault.row, what: fault.what })}:{' '}
            {fault.code in faultWords ? t(faultWords[fault.code as keyof typeof faultWords]) : fault.code}
          </li>
        ))}
      </ul>
    </div>
  );
}

function counts({ rows, schools, changed, made, unchanged, leftOut }: RiskImport) {
  return { rows, schools, changed, made, unchanged, leftOut };
}
