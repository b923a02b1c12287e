import {
  Button,
  Checkbox,
  Modal,
  MultiSelect,
  NativeSelect,
  SegmentedControl,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import {
  useConfirm,
  useSchools,
  type Confirmed,
  type Decided,
  type IdentificationDetail,
  type IdentifiedSchool,
} from '../api/identification';
import { inOrder, usualGroup } from '../model/verdicts';
import { VerdictMark } from './verdict-mark';
import classes from './identification.module.css';

const bases = ['algorithm', 'complex-analysis', 'motivated-team', 'official-list', 'other'] as const;

/** A person makes the list hold: the group, the order, and every school that is decided about against the method. */
export function ConfirmList({
  run,
  today,
  onClose,
}: {
  run: IdentificationDetail;
  today: string;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const confirm = useConfirm(run.id);
  const [done, setDone] = useState<Confirmed | null>(null);
  const listing = run.counts.filter((count) => count.listed > 0).map((count) => count.verdict);
  const [group, setGroup] = useState(usualGroup(run.method));
  const [verdicts, setVerdicts] = useState<string[]>(listing);
  const [selection, setSelection] = useState<'all' | 'only'>('all');
  const [decided, setDecided] = useState<Decided[]>([]);
  const [order, setOrder] = useState({ number: '', day: '', issuer: '' });
  const [from, setFrom] = useState(today);
  const ready = group.trim() !== '' && order.number.trim() !== '' && order.day !== '' && verdicts.length > 0;
  const save = () =>
    confirm.mutate(
      { group, verdicts, selection, schools: decided, order, from },
      { onSuccess: setDone, onError: (failure) => notices.fail(failure) },
    );
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('identification.confirm')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {done ? (
        <Outcome done={done} onClose={onClose} />
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) save();
          }}
        >
          <p>{t('identification.confirm.lead')}</p>
          <TextInput
            label={t('identification.confirm.group')}
            description={t('identification.confirm.group.hint', { year: String(run.year) })}
            value={group}
            required
            maxLength={60}
            onChange={(event) => setGroup(event.currentTarget.value)}
          />
          <Checkbox.Group
            label={t('identification.confirm.verdicts')}
            value={verdicts}
            onChange={setVerdicts}
          >
            <div className={classes.chips}>
              {inOrder(run.counts.map((count) => count.verdict)).map((verdict) => (
                <Checkbox
                  key={verdict}
                  value={verdict}
                  label={
                    <VerdictMark
                      verdict={verdict}
                      count={run.counts.find((count) => count.verdict === verdict)?.schools}
                    />
                  }
                />
              ))}
            </div>
          </Checkbox.Group>
          <SegmentedControl
            aria-label={t('identification.confirm.selection')}
            value={selection}
            onChange={(value) => setSelection(value === 'only' ? 'only' : 'all')}
            data={(['all', 'only'] as const).map((value) => ({
              value,
              label: t(`identification.confirm.selection.${value}`),
            }))}
          />
          <DecidedSchools
            run={run}
            verdicts={verdicts}
            selection={selection}
            decided={decided}
            onChange={setDecided}
          />
          <TextInput
            label={t('identification.confirm.order')}
            value={order.number}
            required
            maxLength={100}
            onChange={(event) => setOrder({ ...order, number: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('identification.confirm.orderDay')}
            value={order.day}
            required
            onChange={(event) => setOrder({ ...order, day: event.currentTarget.value })}
          />
          <TextInput
            label={t('identification.confirm.issuer')}
            value={order.issuer}
            maxLength={300}
            onChange={(event) => setOrder({ ...order, issuer: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('identification.confirm.from')}
            value={from}
            required
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button type="submit" loading={confirm.isPending}>
              {t('identification.confirm.do')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}

/** Schools that are named one by one: a choice of the list, or exceptions to it. */
function DecidedSchools({
  run,
  verdicts,
  selection,
  decided,
  onChange,
}: {
  run: IdentificationDetail;
  verdicts: readonly string[];
  selection: 'all' | 'only';
  decided: Decided[];
  onChange: (decided: Decided[]) => void;
}) {
  const { t } = useLanguage();
  const [find, setFind] = useState('');
  const found = useSchools(run.id, { text: find === '' ? undefined : find });
  const [known, setKnown] = useState<Record<number, IdentifiedSchool>>({});
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const byId: Record<number, IdentifiedSchool> = { ...known };
  for (const row of rows) byId[row.school.id] = row;
  const change = (school: number, part: Partial<Decided>) =>
    onChange(decided.map((one) => (one.school === school ? { ...one, ...part } : one)));
  const pick = (ids: string[]) => {
    setKnown(byId);
    onChange(
      ids.map(Number).map((school) => {
        const before = decided.find((one) => one.school === school);
        if (before) return before;
        const listed = verdicts.includes(byId[school]?.verdict ?? '');
        return { school, taken: selection === 'only' || !listed, basis: '', words: '' };
      }),
    );
  };
  return (
    <>
      <MultiSelect
        label={t(`identification.confirm.schools.${selection}`)}
        searchable
        searchValue={find}
        onSearchChange={setFind}
        value={decided.map((one) => String(one.school))}
        onChange={pick}
        filter={({ options }) => options}
        data={Object.values(byId).map((row) => ({ value: String(row.school.id), label: row.school.name }))}
      />
      {decided.map((one) => (
        <fieldset key={one.school} className={classes.outcome}>
          <legend>{byId[one.school]?.school.name}</legend>
          <SegmentedControl
            aria-label={byId[one.school]?.school.name ?? ''}
            value={one.taken ? 'yes' : 'no'}
            onChange={(value) => change(one.school, { taken: value === 'yes' })}
            data={[
              { value: 'yes', label: t('identification.confirm.take') },
              { value: 'no', label: t('identification.confirm.leave') },
            ]}
          />
          {one.taken && (
            <NativeSelect
              label={t('identification.confirm.basis')}
              value={one.basis}
              onChange={(event) =>
                change(one.school, { basis: event.currentTarget.value as Decided['basis'] })
              }
              data={[
                { value: '', label: t('groups.basis.none') },
                ...bases.map((basis) => ({ value: basis, label: t(`groups.basis.${basis}`) })),
              ]}
            />
          )}
          <TextInput
            label={t('identification.confirm.words')}
            description={t('identification.confirm.words.hint')}
            value={one.words}
            maxLength={500}
            onChange={(event) => change(one.school, { words: event.currentTarget.value })}
          />
        </fieldset>
      ))}
    </>
  );
}

function Outcome({ done, onClose }: { done: Confirmed; onClose: () => void }) {
  const { t } = useLanguage();
  const named = (schools: Confirmed['joined']) => schools.map((school) => school.name).join(', ');
  return (
    <div className={classes.form} role="status">
      <p>{t('identification.confirmed.joined', { count: done.joined.length })}</p>
      {done.joined.length > 0 && <p className={classes.quiet}>{named(done.joined)}</p>}
      <p>{t('identification.confirmed.ended', { count: done.ended.length })}</p>
      {done.ended.length > 0 && <p className={classes.quiet}>{named(done.ended)}</p>}
      {done.elsewhere.length > 0 && (
        <p>{t('identification.confirmed.elsewhere', { schools: named(done.elsewhere) })}</p>
      )}
      <p>{t('identification.confirmed.duties', { appeared: done.appeared, cancelled: done.cancelled })}</p>
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
    </div>
  );
}
