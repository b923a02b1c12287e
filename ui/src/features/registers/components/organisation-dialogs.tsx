import { Button, Checkbox, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useSession } from '@/api/queries/session';
import { useTerritories } from '@/api/queries/territories';
import { Refusal } from '@/api/refusal';
import type { OrganisationView } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useCloseOrganisation, useMoveOrganisation, useReorganise } from '../api/registers';
import { choicesOf } from '../model/tree';
import { OrganisationPicker } from './organisation-picker';
import classes from './registers.module.css';

interface DialogProps {
  view: OrganisationView;
  onClose: () => void;
}

/** A dialog of an act by an order: what it does, the day, the order, and what else it asks. */
export function ActDialog({
  title,
  what,
  day,
  setDay,
  dayLabel,
  basis,
  setBasis,
  busy,
  ready,
  onClose,
  onSubmit,
  children,
}: {
  title: string;
  what: string;
  day: string;
  setDay: (day: string) => void;
  dayLabel?: string;
  basis: string;
  setBasis: (basis: string) => void;
  busy: boolean;
  ready: boolean;
  onClose: () => void;
  onSubmit: () => void;
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        className={classes.dialog}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <p>{what}</p>
        <TextInput
          type="date"
          required
          label={dayLabel ?? t('registers.day')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          label={t('registers.basis')}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        {children}
        <div className={classes.actions}>
          <Button type="submit" loading={busy} disabled={!ready || day === ''}>
            {title}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** The day and the order of an act; the day is today until another is typed. */
export function useAct() {
  const session = useSession();
  const [typed, setDay] = useState<string | null>(null);
  const [basis, setBasis] = useState('');
  return { day: typed ?? session.data?.today ?? '', setDay, basis, setBasis };
}

export function MoveDialog({ view, onClose }: DialogProps) {
  const { t } = useLanguage();
  const notices = useNotices();
  const tree = useTerritories();
  const move = useMoveOrganisation(view.id, view.version);
  const act = useAct();
  const [territory, setTerritory] = useState('');
  const choices = choicesOf(tree.data ?? []).filter((choice) => choice.value !== String(view.territory));
  return (
    <ActDialog
      {...act}
      title={t('registers.move')}
      what={t('registers.move.what')}
      busy={move.isPending}
      ready={territory !== ''}
      onClose={onClose}
      onSubmit={() =>
        move.mutate(
          { territory: Number(territory), day: act.day, basis: act.basis },
          {
            onSuccess: () => {
              notices.say(t('registers.moved'));
              onClose();
            },
            onError: (failure) => notices.fail(failure),
          },
        )
      }
    >
      <NativeSelect
        required
        label={t('registers.territory')}
        value={territory}
        onChange={(event) => setTerritory(event.currentTarget.value)}
        data={[{ value: '', label: '—' }, ...choices]}
      />
    </ActDialog>
  );
}

/** The duties that a refusal names, a line each. */
function dutiesOf(failure: unknown): { count: number; lines: string[] } | null {
  if (!(failure instanceof Refusal) || failure.code !== 'organisation-has-duties') return null;
  const { duties, list } = failure.data;
  return { count: Number(duties), lines: typeof list === 'string' ? list.split('\n') : [] };
}

export function CloseDialog({ view, onClose }: DialogProps) {
  const { t } = useLanguage();
  const notices = useNotices();
  const close = useCloseOrganisation(view.id, view.version);
  const act = useAct();
  const [heir, setHeir] = useState<{ id: number; shortName: string } | null>(null);
  const [reason, setReason] = useState('');
  const left = dutiesOf(close.error);
  return (
    <ActDialog
      {...act}
      title={t('registers.close')}
      what={t('registers.close.what')}
      dayLabel={t('registers.close.day')}
      busy={close.isPending}
      ready
      onClose={onClose}
      onSubmit={() =>
        close.mutate(
          { day: act.day, basis: act.basis, successor: heir?.id ?? null, reason },
          {
            onSuccess: () => {
              notices.say(t('registers.closed'));
              onClose();
            },
            onError: (failure) => notices.fail(failure),
          },
        )
      }
    >
      {left && (
        <div>
          <p>{t('registers.duties.left', { count: left.count })}</p>
          <ul className={classes.duties}>
            {left.lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <OrganisationPicker label={t('registers.close.heir')} except={[view.id]} onPick={setHeir} />
      {heir && <Chosen bodies={[heir]} drop={() => setHeir(null)} />}
      {!heir && (
        <Textarea
          label={t('registers.close.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  );
}

function Chosen({
  bodies,
  drop,
}: {
  bodies: readonly { id: number; shortName: string }[];
  drop: (id: number) => void;
}) {
  const { t } = useLanguage();
  return (
    <ul className={classes.list}>
      {bodies.map((body) => (
        <li key={body.id} className={classes.actions}>
          <span>{body.shortName}</span>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t('action.cancel')}: ${body.shortName}`}
            onClick={() => drop(body.id)}
          >
            {t('action.cancel')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

export function ReorganiseDialog({ view, onClose }: DialogProps) {
  const { t } = useLanguage();
  const notices = useNotices();
  const reorganise = useReorganise();
  const act = useAct();
  const [successors, setSuccessors] = useState<{ id: number; shortName: string }[]>([]);
  const [stays, setStays] = useState(false);
  const all = [...successors.map((body) => body.id), ...(stays ? [view.id] : [])];
  return (
    <ActDialog
      {...act}
      title={t('registers.reorganise')}
      what={t('registers.reorganise.what')}
      busy={reorganise.isPending}
      ready={successors.length > 0}
      onClose={onClose}
      onSubmit={() =>
        reorganise.mutate(
          {
            predecessors: [view.id],
            successors: all,
            heir: all[0] ?? view.id,
            day: act.day,
            basis: act.basis,
          },
          {
            onSuccess: () => {
              notices.say(t('registers.reorganised'));
              onClose();
            },
            onError: (failure) => notices.fail(failure),
          },
        )
      }
    >
      <OrganisationPicker
        label={t('registers.reorganise.successors')}
        except={[view.id, ...successors.map((body) => body.id)]}
        onPick={(body) => setSuccessors((before) => [...before, body])}
      />
      {successors.length > 0 && (
        <Chosen
          bodies={successors}
          drop={(id) => setSuccessors((before) => before.filter((body) => body.id !== id))}
        />
      )}
      <Checkbox
        label={t('registers.reorganise.stays')}
        checked={stays}
        onChange={(event) => setStays(event.currentTarget.checked)}
      />
    </ActDialog>
  );
}
