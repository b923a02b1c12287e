import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useCurators, useEnd, useReplace, type CuratorAssignment, type CuratorRecord } from '../api/curators';
import classes from './curators.module.css';

interface Leaving {
  assignment: CuratorAssignment;
  records: readonly CuratorRecord[];
  close: () => void;
}

const today = () => new Date().toLocaleDateString('sv-SE');

/** What was planned and not held: the one who takes over has to know. */
function OpenRecords({ records }: { records: readonly CuratorRecord[] }) {
  const { t, shortDay } = useLanguage();
  const open = records.filter((record) => record.heldOn === null);
  if (open.length === 0) return <p className={classes.note}>{t('curators.replace.nothingOpen')}</p>;
  return (
    <div>
      <p className={classes.note}>{t('curators.replace.open')}:</p>
      <ul>
        {open.map((record) => (
          <li key={record.id}>
            {record.what}
            {record.plannedOn && `, ${t('curators.record.open', { day: shortDay(record.plannedOn) })}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Dialog({
  title,
  send,
  busy,
  close,
  children,
}: {
  title: string;
  send: () => void;
  busy: boolean;
  close: () => void;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {children}
        <div className={classes.buttons}>
          <Button type="submit" loading={busy}>
            {title}
          </Button>
          <Button variant="default" onClick={close}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function useTexts<Names extends string>(start: Record<Names, string>) {
  const [texts, setTexts] = useState(start);
  const field = (name: Names) => ({
    value: texts[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTexts({ ...texts, [name]: event.currentTarget.value }),
  });
  return { texts, field };
}

/** The school passes to another curator by an order; the old assignment ends the day before. */
export function ReplaceDialog({ assignment, records, close }: Leaving) {
  const { t } = useLanguage();
  const notices = useNotices();
  const replace = useReplace();
  const curators = useCurators({ free: true, state: 'selected' });
  const choices = (curators.data?.items ?? []).filter(({ person }) => person.id !== assignment.curator.id);
  const { texts, field } = useTexts({
    curator: '',
    from: today(),
    orderNumber: '',
    orderDay: today(),
    reason: '',
    handover: '',
  });
  const send = () =>
    replace.mutate(
      { assignment, body: { ...texts, curator: Number(texts.curator) } },
      { onSuccess: close, onError: notices.fail },
    );
  return (
    <Dialog title={t('curators.replace')} send={send} busy={replace.isPending} close={close}>
      <NativeSelect
        label={t('curators.replace.to')}
        required
        {...field('curator')}
        data={[
          { value: '', label: '' },
          ...choices.map(({ person, load, limit }) => ({
            value: String(person.id),
            label: `${person.name} (${t('curators.load', { load, limit })})`,
          })),
        ]}
      />
      <div className={classes.two}>
        <TextInput type="date" label={t('curators.order.from')} required {...field('from')} />
        <TextInput label={t('curators.order.number')} required {...field('orderNumber')} />
        <TextInput type="date" label={t('curators.order.day')} required {...field('orderDay')} />
      </div>
      <TextInput label={t('curators.replace.reason')} maxLength={2000} {...field('reason')} />
      <OpenRecords records={records} />
      <Textarea
        label={t('curators.order.handover')}
        autosize
        minRows={2}
        maxLength={2000}
        {...field('handover')}
      />
    </Dialog>
  );
}

export function EndDialog({ assignment, records, close }: Leaving) {
  const { t } = useLanguage();
  const notices = useNotices();
  const end = useEnd();
  const { texts, field } = useTexts({ lastDay: today(), reason: '', handover: '' });
  const send = () => end.mutate({ assignment, body: texts }, { onSuccess: close, onError: notices.fail });
  return (
    <Dialog title={t('curators.end')} send={send} busy={end.isPending} close={close}>
      <TextInput type="date" label={t('curators.end.day')} required {...field('lastDay')} />
      <TextInput label={t('curators.end.reason')} required maxLength={2000} {...field('reason')} />
      <OpenRecords records={records} />
      <Textarea
        label={t('curators.order.handover')}
        autosize
        minRows={2}
        maxLength={2000}
        {...field('handover')}
      />
    </Dialog>
  );
}
