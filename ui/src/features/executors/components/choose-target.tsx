import { Button, Modal, MultiSelect, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useOrganisations } from '@/api/queries/organisations';
import { executorsRu } from '@/language/executors.ru';
import type { MessageKey } from '@/language/messages.ru';
import { useLanguage } from '@/language/language';
import { useChoices, type TargetInput } from '../api/executors';
import classes from './executors.module.css';

const kinds = ['organisation', 'group', 'role', 'body', 'outside'] as const;
type Kind = (typeof kinds)[number];
const rolePrefix = 'executors.role.';

/** One or several bodies, groups or roles for a wording that no suggestion fits. */
export function ChooseTarget({
  wording,
  busy,
  onChoose,
  onClose,
}: {
  wording: string;
  busy: boolean;
  onChoose: (targets: TargetInput[]) => void;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const [kind, setKind] = useState<Kind>('organisation');
  const [values, setValues] = useState<string[]>([]);
  const organisations = useOrganisations();
  const choices = useChoices();
  const data: Record<Kind, { value: string; label: string }[]> = {
    organisation: (organisations.data ?? []).map((body) => ({
      value: String(body.id),
      label: body.shortName,
    })),
    group: (choices.data?.groups ?? []).map((group) => ({ value: group.code, label: group.code })),
    role: Object.keys(executorsRu)
      .filter((key) => key.startsWith(rolePrefix))
      .map((key) => ({ value: key.slice(rolePrefix.length), label: t(key as MessageKey) })),
    body: (choices.data?.bodies ?? []).map((body) => ({ value: String(body.id), label: body.name })),
    outside: [],
  };
  const targets = (): TargetInput[] => {
    if (kind === 'outside') return [{ kind }];
    if (kind === 'organisation') return values.map((value) => ({ kind, organisation: Number(value) }));
    if (kind === 'body') return values.map((value) => ({ kind, body: Number(value) }));
    return values.map((code) => ({ kind, code }));
  };
  const ready = kind === 'outside' || values.length > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('executors.means')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onChoose(targets());
        }}
      >
        <p>
          <b>{wording}</b>
        </p>
        <NativeSelect
          label={t('executors.kind')}
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value as Kind);
            setValues([]);
          }}
          data={kinds.map((each) => ({ value: each, label: t(`executors.kind.${each}`) }))}
        />
        {kind !== 'outside' && (
          <MultiSelect
            label={t('executors.value')}
            searchable
            limit={40}
            value={values}
            onChange={setValues}
            data={data[kind]}
          />
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={busy} disabled={!ready}>
            {t('executors.remember')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
