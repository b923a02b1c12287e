import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useSession } from '@/api/queries/session';
import { useTerritories } from '@/api/queries/territories';
import type { OrganisationView } from '@/api/shapes';
import { territoryInForce } from '@/api/territory';
import type { MessageKey } from '@/language/messages.ru';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useAddOrganisation, useChangeOrganisation } from '../api/registers';
import { draftOf, emptyEntry, formOf, wrongPlace, type EntryDraft, type EntryField } from '../model/entry';
import { kinds } from '../model/search';
import { choicesOf } from '../model/tree';
import classes from './registers.module.css';

const pairs: readonly (readonly EntryField[])[] = [
  ['code', 'type'],
  ['settlement', 'address'],
  ['latitude', 'longitude'],
  ['head', 'phone'],
  ['email', 'site'],
  ['inn', 'ogrn'],
  ['giaCode', 'vprLogin'],
];

function Fields({ draft, set }: { draft: EntryDraft; set: (field: EntryField, value: string) => void }) {
  const { t } = useLanguage();
  const field = (name: EntryField, required = false) => (
    <TextInput
      key={name}
      label={t(`form.${name}` as MessageKey)}
      required={required}
      value={draft[name]}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  );
  return (
    <>
      {field('shortName', true)}
      {field('fullName')}
      <div className={classes.pair}>
        <NativeSelect
          label={t('form.kind')}
          value={draft.kind}
          onChange={(event) => set('kind', event.currentTarget.value)}
          data={kinds.map((kind) => ({ value: kind, label: t(`organisation.${kind}`) }))}
        />
        <NativeSelect
          label={t('form.settlementType')}
          value={draft.settlementType}
          onChange={(event) => set('settlementType', event.currentTarget.value)}
          data={[
            { value: '', label: t('form.settlementType.none') },
            ...(['city', 'town', 'village'] as const).map((type) => ({
              value: type,
              label: t(`form.settlementType.${type}`),
            })),
          ]}
        />
      </div>
      {pairs.map((pair) => (
        <div key={pair[0]} className={classes.pair}>
          {pair.map((name) => field(name))}
        </div>
      ))}
      <TextInput
        type="date"
        label={t('form.openedOn')}
        value={draft.openedOn}
        onChange={(event) => set('openedOn', event.currentTarget.value)}
      />
      <Textarea
        label={t('form.aliases')}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.aliases}
        onChange={(event) => set('aliases', event.currentTarget.value)}
      />
    </>
  );
}

/** A new organisation in the territory in force or in another one. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const navigate = useNavigate();
  const tree = useTerritories();
  const add = useAddOrganisation();
  const [draft, setDraft] = useState(() => emptyEntry('school'));
  const [chosen, setChosen] = useState(() => territoryInForce());
  const all = tree.data ?? [];
  const own = useSession().data?.territory.id;
  const territory = chosen ?? all.find((each) => each.id === own)?.id ?? all[0]?.id ?? null;

  function submit(event: FormEvent) {
    event.preventDefault();
    add.mutate(formOf(draft, null, territory), {
      onSuccess: (made) => {
        notices.say(t('registers.added'));
        onClose();
        void navigate({ to: '/schools/$organisationId', params: { organisationId: made.id } });
      },
      onError: (failure) => notices.fail(failure),
    });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('registers.add')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form className={classes.dialog} onSubmit={submit}>
        <NativeSelect
          label={t('registers.territory')}
          value={territory === null ? '' : String(territory)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          data={choicesOf(all)}
        />
        <Fields draft={draft} set={(field, value) => setDraft((before) => ({ ...before, [field]: value }))} />
        <Save
          busy={add.isPending}
          ready={draft.shortName.trim() !== '' && !wrongPlace(draft)}
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}

export function ChangeDialog({ view, onClose }: { view: OrganisationView; onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const change = useChangeOrganisation(view.id, view.version);
  const [draft, setDraft] = useState(() => draftOf(view));

  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate(formOf(draft, view.parent ?? null, null), {
      onSuccess: () => {
        notices.say(t('registers.changed'));
        onClose();
      },
      onError: (failure) => notices.fail(failure),
    });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={view.shortName}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form className={classes.dialog} onSubmit={submit}>
        <Fields draft={draft} set={(field, value) => setDraft((before) => ({ ...before, [field]: value }))} />
        <Save
          busy={change.isPending}
          ready={draft.shortName.trim() !== '' && !wrongPlace(draft)}
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}

function Save({ busy, ready, onClose }: { busy: boolean; ready: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <div className={classes.actions}>
      <Button type="submit" loading={busy} disabled={!ready}>
        {t('action.save')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}
