import { Button, Checkbox, Modal, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOrganisations } from '@/api/queries/organisations';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useAddMembers, type Basis, type Group } from '../api/groups';
import { codesIn, firstDayOf } from '../model/search';
import { BasisChoice } from './basis-choice';
import { useTellChange } from './tell-change';
import classes from './groups.module.css';

/** Schools by a pasted list of codes, by name from the register, or both. */
export function AddMembers({ group }: { group: Group }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const tell = useTellChange();
  const session = useSession();
  const [opened, open] = useState(false);
  const organisations = useOrganisations({ enabled: opened });
  const add = useAddMembers(group.id);
  const [codes, setCodes] = useState('');
  const [names, setNames] = useState<string[]>([]);
  const [selected, setSelected] = useState(true);
  const first = firstDayOf(group.year);
  const today = session.data?.today ?? first;
  const [from, setFrom] = useState<string | null>(null);
  const [basis, setBasis] = useState<Basis>('');
  const [note, setNote] = useState('');
  const read = codesIn(codes);
  const ready = read.length + names.length > 0;
  const save = () =>
    add.mutate(
      {
        codes: read,
        schools: names.map(Number),
        selected,
        from: from ?? (today > first ? today : first),
        basis,
        note,
      },
      {
        onSuccess: (change) => {
          tell(change);
          open(false);
          setCodes('');
          setNames([]);
        },
        onError: (failure) => notices.fail(failure),
      },
    );
  return (
    <>
      <Button onClick={() => open(true)}>{t('groups.add')}</Button>
      <Modal
        opened={opened}
        onClose={() => open(false)}
        title={t('groups.add')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) save();
          }}
        >
          <Textarea
            label={t('groups.codes')}
            description={t('groups.codes.hint')}
            autosize
            minRows={3}
            maxRows={8}
            value={codes}
            onChange={(event) => setCodes(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('groups.school')}
            searchable
            limit={30}
            value={names}
            onChange={setNames}
            data={(organisations.data ?? [])
              .filter((body) => body.kind === 'school')
              .map((body) => ({ value: String(body.id), label: body.shortName }))}
          />
          {ready && <p role="status">{t('groups.chosen', { count: read.length + names.length })}</p>}
          <Checkbox
            label={t('groups.selected')}
            checked={selected}
            onChange={(event) => setSelected(event.currentTarget.checked)}
          />
          <TextInput
            type="date"
            label={t('groups.from')}
            required
            value={from ?? (today > first ? today : first)}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <BasisChoice value={basis} onChange={setBasis} />
          <TextInput
            label={t('groups.note')}
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button type="submit" loading={add.isPending} disabled={!ready}>
              {t('groups.add.do')}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
