import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useKeepRecord, type CuratorRecord, type CuratorRecordFields } from '../api/curators';
import classes from './curators.module.css';

const kinds = ['plan', 'consultation', 'lesson', 'method-day'] as const;

/** A line of the interaction plan, a consultation or a visit; also to say that it was held and what came of it. */
export function RecordDialog({
  assignmentId,
  record,
  close,
}: {
  assignmentId: number;
  record?: CuratorRecord;
  close: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const keep = useKeepRecord();
  const [kind, setKind] = useState<CuratorRecordFields['kind']>(record?.kind ?? 'consultation');
  const [texts, setTexts] = useState({
    what: record?.what ?? '',
    indicator: record?.indicator ?? '',
    plannedOn: record?.plannedOn ?? '',
    heldOn: record?.heldOn ?? '',
    outcome: record?.outcome ?? '',
  });
  const field = (name: keyof typeof texts) => ({
    value: texts[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTexts({ ...texts, [name]: event.currentTarget.value }),
  });
  function send() {
    const fields: CuratorRecordFields = {
      kind,
      what: texts.what,
      indicator: texts.indicator,
      plannedOn: texts.plannedOn === '' ? null : texts.plannedOn,
      heldOn: texts.heldOn === '' ? null : texts.heldOn,
      minutes: record?.minutes ?? null,
      outcome: texts.outcome,
    };
    keep.mutate({ assignmentId, record, fields }, { onSuccess: close, onError: notices.fail });
  }
  return (
    <Modal
      opened
      onClose={close}
      title={record ? t('curators.record.edit', { what: record.what }) : t('curators.record.add')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {!record && (
          <NativeSelect
            label={t('curators.record.kind')}
            value={kind}
            onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? kind)}
            data={kinds.map((each) => ({ value: each, label: t(`curators.record.${each}`) }))}
          />
        )}
        <Textarea
          label={t('curators.record.what')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          {...field('what')}
        />
        {kind === 'plan' && (
          <TextInput label={t('curators.record.indicator')} maxLength={2000} {...field('indicator')} />
        )}
        <div className={classes.two}>
          <TextInput type="date" label={t('curators.record.planned')} {...field('plannedOn')} />
          <TextInput type="date" label={t('curators.record.held')} {...field('heldOn')} />
        </div>
        <Textarea
          label={t('curators.record.outcome')}
          autosize
          minRows={2}
          maxLength={2000}
          {...field('outcome')}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={keep.isPending}>
            {t('action.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
