import { Button, Modal, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisations } from '@/api/queries/organisations';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { audiences, useMakeWave, type Questionnaire, type WaveInput } from '../api/waves';
import classes from './waves.module.css';

type Whom = 'all' | 'group' | 'chosen';

/** Plans a wave; nobody can answer until it is opened. */
export function NewWave({
  questionnaires,
  onClose,
}: {
  questionnaires: readonly Questionnaire[];
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const navigate = useNavigate();
  const today = useSession().data?.today ?? '';
  const organisations = useOrganisations();
  const make = useMakeWave();
  const [fields, setFields] = useState<WaveInput>({ title: '', from: today, to: today, questionnaires: [] });
  const [asked, setAsked] = useState<Partial<Record<string, string>>>({
    teachers: 'teachers',
    pupils: 'pupils',
    parents: 'parents',
  });
  const [expected, setExpected] = useState<Record<string, number>>({});
  const [whom, setWhom] = useState<Whom>('all');
  const groups = [...new Set((organisations.data ?? []).flatMap((each) => each.groups))].sort();
  const codes = audiences.flatMap((audience) => asked[audience] ?? []);
  const ready =
    fields.title.trim() !== '' &&
    fields.from !== '' &&
    fields.from <= fields.to &&
    codes.length > 0 &&
    (whom !== 'group' || (fields.group ?? '') !== '') &&
    (whom !== 'chosen' || (fields.schools ?? []).length > 0);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('waves.new')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          const asks = Object.fromEntries(Object.entries(expected).filter(([audience]) => asked[audience]));
          make.mutate(
            {
              ...fields,
              questionnaires: codes,
              expected: asks,
              group: whom === 'group' ? fields.group : undefined,
              schools: whom === 'chosen' ? fields.schools : undefined,
            },
            {
              onSuccess: (wave) => {
                onClose();
                void navigate({ to: '/waves/$waveId', params: { waveId: wave.id } });
              },
              onError: (failure) => notices.fail(failure),
            },
          );
        }}
      >
        <TextInput
          label={t('waves.name')}
          required
          maxLength={200}
          value={fields.title}
          onChange={(event) => setFields({ ...fields, title: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          {(['from', 'to'] as const).map((day) => (
            <TextInput
              key={day}
              type="date"
              required
              label={t(`waves.${day}`)}
              value={fields[day]}
              onChange={(event) => setFields({ ...fields, [day]: event.currentTarget.value })}
            />
          ))}
        </div>
        {audiences.map((audience) => (
          <div key={audience} className={classes.pair}>
            <NativeSelect
              label={t(`waves.audience.${audience}`)}
              value={asked[audience] ?? ''}
              onChange={(event) => setAsked({ ...asked, [audience]: event.currentTarget.value || undefined })}
              data={[
                { value: '', label: t('waves.notAsked') },
                ...questionnaires
                  .filter((each) => each.audience === audience)
                  .map((each) => ({ value: each.code, label: each.title })),
              ]}
            />
            {asked[audience] && (
              <NumberInput
                label={t('waves.expectedEach')}
                min={0}
                max={5000}
                allowDecimal={false}
                value={expected[audience] ?? ''}
                onChange={(value) => setExpected({ ...expected, [audience]: Number(value) || 0 })}
              />
            )}
          </div>
        ))}
        <NativeSelect
          label={t('waves.whom')}
          value={whom}
          onChange={(event) => setWhom(event.currentTarget.value as Whom)}
          data={(['all', 'group', 'chosen'] as const).map((each) => ({
            value: each,
            label: t(`waves.whom.${each}`),
          }))}
        />
        {whom === 'group' && (
          <NativeSelect
            label={t('waves.group')}
            value={fields.group ?? ''}
            onChange={(event) => setFields({ ...fields, group: event.currentTarget.value })}
            data={[{ value: '', label: t('waves.choose') }, ...groups]}
          />
        )}
        {whom === 'chosen' && (
          <MultiSelect
            label={t('waves.schools')}
            searchable
            limit={30}
            value={(fields.schools ?? []).map(String)}
            onChange={(values) => setFields({ ...fields, schools: values.map(Number) })}
            data={(organisations.data ?? []).map((each) => ({
              value: String(each.id),
              label: each.shortName,
            }))}
          />
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={make.isPending} disabled={!ready}>
            {t('waves.plan')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
