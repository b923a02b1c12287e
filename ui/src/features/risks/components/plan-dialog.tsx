import { Button, Checkbox, Modal, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOrganisations } from '@/api/queries/organisations';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { usePlanVisits, type VisitPlan } from '../api/risks';
import { visitForms, visitKinds } from '../model/levels';
import classes from './risks.module.css';

/** One visit, or one a quarter. */
export function PlanDialog({ school, onClose }: { school: number | null; onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const session = useSession();
  const schools = useOrganisations();
  const plan = usePlanVisits();
  const [key] = useState(() => crypto.randomUUID());
  const [municipality, setMunicipality] = useState(false);
  const [fields, setFields] = useState<VisitPlan>({
    school,
    kind: 'verification',
    form: 'onsite',
    rhythm: 'once',
    due: session.data?.today ?? '',
    goal: '',
  });
  const change = (part: Partial<VisitPlan>) => setFields({ ...fields, ...part });
  const once = fields.rhythm === 'once';
  const ready = (municipality || fields.school != null) && (!once || (fields.due ?? '') !== '');

  async function save() {
    try {
      const { due, ...rest } = fields;
      const asked: VisitPlan = {
        ...rest,
        school: municipality ? null : fields.school,
        ...(once ? { due } : {}),
      };
      await plan.mutateAsync({ plan: asked, key: `${key}-${JSON.stringify(asked).length}` });
      onClose();
    } catch (failure) {
      notices.fail(failure);
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('visits.plan')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.form}>
        <Select
          label={t('visits.plan.school')}
          disabled={municipality}
          searchable
          value={fields.school == null ? null : String(fields.school)}
          onChange={(value) => change({ school: value === null ? null : Number(value) })}
          data={(schools.data ?? [])
            .filter((one) => one.kind === 'school')
            .map((one) => ({ value: String(one.id), label: one.shortName }))}
          limit={50}
        />
        <Checkbox
          label={t('visits.plan.municipality')}
          checked={municipality}
          onChange={(event) => setMunicipality(event.currentTarget.checked)}
        />
        <div className={classes.pair}>
          <NativeSelect
            label={t('visits.plan.kind')}
            value={fields.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as VisitPlan['kind'] })}
            data={visitKinds.map((kind) => ({ value: kind, label: t(`visits.kind.${kind}`) }))}
          />
          <NativeSelect
            label={t('visits.plan.form')}
            value={fields.form}
            onChange={(event) => change({ form: event.currentTarget.value as VisitPlan['form'] })}
            data={visitForms.map((form) => ({ value: form, label: t(`visits.form.${form}`) }))}
          />
          <NativeSelect
            label={t('visits.plan.rhythm')}
            value={fields.rhythm}
            onChange={(event) => change({ rhythm: event.currentTarget.value as 'once' | 'quarterly' })}
            data={[
              { value: 'once', label: t('visits.plan.once') },
              { value: 'quarterly', label: t('visits.plan.quarterly') },
            ]}
          />
          {once && (
            <TextInput
              type="date"
              label={t('visits.plan.due')}
              value={fields.due ?? ''}
              onChange={(event) => change({ due: event.currentTarget.value })}
            />
          )}
        </div>
        <Textarea
          label={t('visits.plan.goal')}
          value={fields.goal ?? ''}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => change({ goal: event.currentTarget.value })}
        />
        <Button disabled={!ready} loading={plan.isPending} onClick={() => void save()}>
          {t('visits.plan.save')}
        </Button>
      </div>
    </Modal>
  );
}
