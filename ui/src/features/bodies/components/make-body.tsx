import { Button, Modal, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOrganisations } from '@/api/queries/organisations';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useMakeBody, type BodyKind, type NewBody } from '../api/bodies';
import { OrderInputs } from './order-fields';
import classes from './bodies.module.css';

const kinds: readonly BodyKind[] = [
  'working-group',
  'council',
  'expert-group',
  'management-team',
  'project-team',
  'community',
  'creative-group',
  'methodical-association',
  'commission',
  'other',
];

/** A body of the territory in force, or of one organisation. */
export function MakeBody({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const make = useMakeBody();
  const session = useSession();
  const organisations = useOrganisations();
  const [fields, setFields] = useState<NewBody>({ kind: 'working-group', name: '', tasks: '', order: {} });
  const ready = fields.name.trim() !== '';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bodies.add')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          make.mutate(fields, {
            onSuccess: () => {
              notices.say(t('bodies.saved'));
              onClose();
            },
            onError: (failure) => notices.fail(failure),
          });
        }}
      >
        <NativeSelect
          label={t('bodies.kind')}
          value={fields.kind}
          onChange={(event) => setFields({ ...fields, kind: event.currentTarget.value as BodyKind })}
          data={kinds.map((kind) => ({ value: kind, label: t(`bodies.kind.${kind}`) }))}
        />
        <TextInput
          label={t('bodies.name')}
          required
          maxLength={300}
          value={fields.name}
          onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })}
        />
        <Select
          label={t('bodies.where')}
          placeholder={session.data?.territory.name}
          searchable
          clearable
          limit={30}
          value={fields.organisation ? String(fields.organisation) : null}
          onChange={(value) => setFields({ ...fields, organisation: value === null ? null : Number(value) })}
          data={(organisations.data ?? []).map((body) => ({ value: String(body.id), label: body.shortName }))}
        />
        <Textarea
          label={t('bodies.tasks')}
          autosize
          maxRows={6}
          maxLength={4000}
          value={fields.tasks ?? ''}
          onChange={(event) => setFields({ ...fields, tasks: event.currentTarget.value })}
        />
        <OrderInputs order={fields.order ?? {}} onChange={(order) => setFields({ ...fields, order })} />
        <div className={classes.pair}>
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="date"
              label={t(`bodies.${end}`)}
              value={fields[end] ?? ''}
              onChange={(event) => setFields({ ...fields, [end]: event.currentTarget.value || null })}
            />
          ))}
        </div>
        <div className={classes.buttons}>
          <Button type="submit" loading={make.isPending} disabled={!ready}>
            {t('bodies.add')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
