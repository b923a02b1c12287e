import { Button, Modal, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { useAddScale, useScales, useWithdrawScale, type RegionalScale, type Scale } from '../api/context';
import type { Procedure } from '../api/dynamics';
import { procedures, type OfYearSearch } from '../model/search';
import { procedureName, subjectName } from '../model/words';
import { TableBox, useGo, YearInput } from './parts';
import classes from './results.module.css';

/** How points become marks: scales of the region, which win, and those that the program brings. */
export function ScalesPage({ search, tabs }: { search: OfYearSearch; tabs: ReactNode }) {
  const { t } = useLanguage();
  const go = useGo<OfYearSearch>();
  const scales = useScales(search.of);
  const [adding, add] = useState(false);
  return (
    <Page
      title={t('scales.title')}
      lead={t('scales.lead')}
      above={tabs}
      action={scales.data?.mayWrite && <Button onClick={() => add(true)}>{t('scales.add')}</Button>}
    >
      <div className={`${classes.bar} v-screen-only`}>
        <YearInput label={t('scales.inYear')} value={search.of} choose={(year) => go({ of: year })} />
        {search.of !== undefined && (
          <Button variant="default" onClick={() => go({ of: undefined })}>
            {t('scales.allYears')}
          </Button>
        )}
      </div>
      <Read query={scales} lines={8}>
        {(read) => (
          <>
            <section className={classes.section}>
              <h2>{t('scales.own')}</h2>
              {read.own.length === 0 ? (
                <p className={classes.note}>{t('scales.own.none')}</p>
              ) : (
                <OwnScales scales={read.own} mayWrite={read.mayWrite} />
              )}
            </section>
            <section className={classes.section}>
              <h2>{t('scales.brought')}</h2>
              <ScaleTable
                rows={read.presets.map((scale) => ({ key: JSON.stringify(scale), scale, action: null }))}
              />
            </section>
          </>
        )}
      </Read>
      <Modal
        opened={adding}
        onClose={() => add(false)}
        title={t('scales.add')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <AddScale done={() => add(false)} />
      </Modal>
    </Page>
  );
}

function OwnScales({ scales, mayWrite }: { scales: RegionalScale[]; mayWrite: boolean }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const withdraw = useWithdrawScale();
  return (
    <ScaleTable
      rows={scales.map((scale) => ({
        key: String(scale.id),
        scale,
        action: !scale.active ? (
          t('scales.withdrawn')
        ) : mayWrite ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => withdraw.mutate(scale, { onError: (failure) => notices.fail(failure) })}
          >
            {t('scales.withdraw')}
          </Button>
        ) : null,
      }))}
    />
  );
}

function ScaleTable({ rows }: { rows: { key: string; scale: Scale; action: ReactNode }[] }) {
  const { t } = useLanguage();
  return (
    <TableBox label={t('scales.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('dynamics.work')}</th>
            <th scope="col">{t('scales.years')}</th>
            <th scope="col">{t('scales.lowest')}</th>
            <th scope="col" className={classes.number}>
              {t('scales.most')}
            </th>
            <th scope="col">{t('scales.edition')}</th>
            <th scope="col">
              <span className="v-hidden">{t('scales.withdraw')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, scale, action }) => (
            <tr key={key}>
              <td>
                {[procedureName(scale.procedure, t), scale.grade, subjectName(scale.subject, t)]
                  .filter((part) => part !== null && part !== undefined)
                  .join(' ')}
              </td>
              <td>
                {scale.fromYear === scale.toYear
                  ? scale.fromYear
                  : `${scale.fromYear} – ${scale.toYear ?? t('scales.onwards')}`}
              </td>
              <td>
                {scale.lowest.length === 1
                  ? t('scales.minimum', { points: scale.lowest[0] ?? 0 })
                  : scale.lowest.map((points, index) => `«${index + 3}» ${points}`).join(' · ')}
              </td>
              <td className={classes.number}>{scale.most ?? '—'}</td>
              <td>{scale.edition}</td>
              <td>{action}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

type Number = number | string;
const whole = (typed: Number): number | null => (typeof typed === 'number' ? typed : null);

function AddScale({ done }: { done: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const add = useAddScale();
  const [procedure, setProcedure] = useState<Procedure>('VPR');
  const [subject, setSubject] = useState('RU');
  const [edition, setEdition] = useState('');
  const [numbers, setNumbers] = useState<Record<string, Number>>({});
  const points = procedure === 'EGE' || procedure === 'EGE_PROFILE' ? ['3'] : ['3', '4', '5'];
  const field = (name: string, label: string) => (
    <NumberInput
      label={label}
      value={numbers[name] ?? ''}
      onChange={(typed) => setNumbers((before) => ({ ...before, [name]: typed }))}
      allowDecimal={false}
      thousandSeparator=""
      min={0}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(
          {
            procedure,
            subject: subject.trim().toUpperCase(),
            grade: whole(numbers['grade'] ?? ''),
            fromYear: whole(numbers['from'] ?? '') ?? 0,
            toYear: whole(numbers['to'] ?? ''),
            edition,
            lowest: points.flatMap((mark) => whole(numbers[mark] ?? '') ?? []),
            most: whole(numbers['most'] ?? ''),
          },
          { onSuccess: done, onError: (failure) => notices.fail(failure) },
        );
      }}
    >
      <div className={classes.form}>
        <NativeSelect
          label={t('dynamics.procedure')}
          value={procedure}
          onChange={(event) =>
            setProcedure(procedures.find((one) => one === event.currentTarget.value) ?? 'VPR')
          }
          data={procedures.map((one) => ({ value: one, label: procedureName(one, t) }))}
        />
        <TextInput
          label={t('scales.subject')}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
          required
        />
        {field('grade', t('scales.grade'))}
        {field('from', t('dynamics.fromYear'))}
        {field('to', t('dynamics.toYear'))}
        {points.map((mark) => (
          <div key={mark}>
            {field(mark, points.length === 1 ? t('scales.minimumField') : t('scales.from', { mark }))}
          </div>
        ))}
        {field('most', t('scales.most'))}
        <TextInput
          label={t('scales.edition')}
          value={edition}
          onChange={(event) => setEdition(event.currentTarget.value)}
          maxLength={300}
          required
        />
      </div>
      <Button type="submit" loading={add.isPending}>
        {t('scales.add')}
      </Button>
    </form>
  );
}
