import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTerritories } from '@/api/queries/territories';
import type { Territory } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import {
  useCloseTerritory,
  useKeepTerritory,
  useMergeTerritories,
  useRegister,
  useSplitTerritory,
} from '../api/registers';
import { choicesOf, possibleParents } from '../model/tree';
import { ActDialog, useAct } from './organisation-dialogs';
import classes from './registers.module.css';

const kinds: readonly Territory['kind'][] = [
  'region',
  'municipal-district',
  'urban-district',
  'municipality',
  'settlement',
];

/** Adds a territory, or renames and moves one. */
export function TerritoryDialog({ kept, onClose }: { kept: Territory | null; onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const tree = useTerritories();
  const keep = useKeepTerritory(kept);
  const [name, setName] = useState(kept?.name ?? '');
  const [kind, setKind] = useState<Territory['kind']>(kept?.kind ?? 'municipality');
  const [code, setCode] = useState(kept?.code ?? '');
  const [parent, setParent] = useState(kept?.parent ? String(kept.parent) : '');
  const [from, setFrom] = useState('');
  const [basis, setBasis] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    keep.mutate(
      {
        name,
        kind,
        code,
        parent: parent === '' ? null : Number(parent),
        from: from === '' ? null : from,
        basis,
      },
      {
        onSuccess: () => {
          notices.say(t(kept === null ? 'territory.added' : 'territory.changed'));
          onClose();
        },
        onError: (failure) => notices.fail(failure),
      },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={kept?.name ?? t('territory.add')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form className={classes.dialog} onSubmit={submit}>
        <TextInput
          required
          label={t('territory.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <KindChoice kind={kind} setKind={setKind} />
        <NativeSelect
          label={t('territory.parent')}
          value={parent}
          onChange={(event) => setParent(event.currentTarget.value)}
          data={[
            { value: '', label: t('territory.top') },
            ...choicesOf(possibleParents(tree.data ?? [], kept?.id ?? null)),
          ]}
        />
        <TextInput
          label={t('schools.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {kept !== null && (
          <TextInput
            type="date"
            label={t('territory.from')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={t('registers.basis')}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button type="submit" loading={keep.isPending} disabled={name.trim() === ''}>
            {t('action.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function KindChoice({
  kind,
  setKind,
}: {
  kind: Territory['kind'];
  setKind: (kind: Territory['kind']) => void;
}) {
  const { t } = useLanguage();
  return (
    <NativeSelect
      label={t('form.kind')}
      value={kind}
      onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? kind)}
      data={kinds.map((each) => ({ value: each, label: t(`territory.kind.${each}`) }))}
    />
  );
}

interface DialogProps {
  kept: Territory;
  onClose: () => void;
}

export function CloseTerritoryDialog({ kept, onClose }: DialogProps) {
  const { t } = useLanguage();
  const notices = useNotices();
  const close = useCloseTerritory(kept);
  const act = useAct();
  return (
    <ActDialog
      {...act}
      title={t('territory.close')}
      what={t('territory.close.what')}
      busy={close.isPending}
      ready
      onClose={onClose}
      onSubmit={() =>
        close.mutate(
          { day: act.day, basis: act.basis },
          {
            onSuccess: () => {
              notices.say(t('territory.closed'));
              onClose();
            },
            onError: (failure) => notices.fail(failure),
          },
        )
      }
    />
  );
}

export function MergeTerritoryDialog({ kept, onClose }: DialogProps) {
  const { t } = useLanguage();
  const notices = useNotices();
  const tree = useTerritories();
  const merge = useMergeTerritories();
  const act = useAct();
  const [into, setInto] = useState('');
  const choices = choicesOf(possibleParents(tree.data ?? [], kept.id));
  return (
    <ActDialog
      {...act}
      title={t('territory.merge')}
      what={t('territory.merge.what', { name: kept.name })}
      busy={merge.isPending}
      ready={into !== ''}
      onClose={onClose}
      onSubmit={() =>
        merge.mutate(
          { from: [kept.id], into: Number(into), day: act.day, basis: act.basis },
          {
            onSuccess: () => {
              notices.say(t('territory.merged'));
              onClose();
            },
            onError: (failure) => notices.fail(failure),
          },
        )
      }
    >
      <NativeSelect
        required
        label={t('territory.merge.into')}
        value={into}
        onChange={(event) => setInto(event.currentTarget.value)}
        data={[{ value: '', label: '—' }, ...choices]}
      />
    </ActDialog>
  );
}

export function SplitTerritoryDialog({ kept, onClose }: DialogProps) {
  const { t } = useLanguage();
  const notices = useNotices();
  const tree = useTerritories();
  const inside = useRegister({ territory: kept.id });
  const split = useSplitTerritory(kept);
  const act = useAct();
  const [name, setName] = useState('');
  const [kind, setKind] = useState(kept.kind);
  const [territories, setTerritories] = useState<readonly number[]>([]);
  const [organisations, setOrganisations] = useState<readonly number[]>([]);
  const children = (tree.data ?? []).filter((each) => each.parent === kept.id);
  const bodies = (inside.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (body) => body.territory === kept.id,
  );
  const toggled = (ids: readonly number[], id: number) =>
    ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
  return (
    <ActDialog
      {...act}
      title={t('territory.split')}
      what={t('territory.split.what', { name: kept.name })}
      busy={split.isPending}
      ready={name.trim() !== '' && territories.length + organisations.length > 0}
      onClose={onClose}
      onSubmit={() =>
        split.mutate(
          {
            day: act.day,
            basis: act.basis,
            parts: [{ name, kind, territories: [...territories], organisations: [...organisations] }],
          },
          {
            onSuccess: () => {
              notices.say(t('territory.splitDone'));
              onClose();
            },
            onError: (failure) => notices.fail(failure),
          },
        )
      }
    >
      <TextInput
        required
        label={t('territory.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <KindChoice kind={kind} setKind={setKind} />
      {children.map((each) => (
        <Checkbox
          key={`t${each.id}`}
          label={each.name}
          checked={territories.includes(each.id)}
          onChange={() => setTerritories((before) => toggled(before, each.id))}
        />
      ))}
      {bodies.map((body) => (
        <Checkbox
          key={`o${body.id}`}
          label={body.shortName}
          checked={organisations.includes(body.id)}
          onChange={() => setOrganisations((before) => toggled(before, body.id))}
        />
      ))}
      {inside.hasNextPage && (
        <Button
          variant="default"
          loading={inside.isFetchingNextPage}
          onClick={() => void inside.fetchNextPage()}
        >
          {t('registers.more')}
        </Button>
      )}
    </ActDialog>
  );
}
