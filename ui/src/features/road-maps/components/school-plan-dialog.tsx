import { Button, Modal, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisations } from '@/api/queries/organisations';
import type { PlanBelow, RoadMap } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import { deriveSchoolPlan } from '../api/road-map';
import { PlanBelowLink } from './plan-below-link';
import classes from './school-plan-dialog.module.css';

/** Chooses the school whose plan is to be drafted from the road map. */
export function SchoolPlanDialog({
  roadMap,
  opened,
  onClose,
}: {
  roadMap: RoadMap;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('schoolPlan.action')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {opened && <Choice roadMap={roadMap} onClose={onClose} />}
    </Modal>
  );
}

function Choice({ roadMap, onClose }: { roadMap: RoadMap; onClose: () => void }) {
  const { t } = useLanguage();
  const organisations = useOrganisations();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notices = useNotices();
  const [school, setSchool] = useState('');
  const [busy, setBusy] = useState(false);
  const existing = plansOf(roadMap, Number(school));

  async function derive() {
    setBusy(true);
    try {
      const draft = await deriveSchoolPlan(roadMap.id, Number(school), crypto.randomUUID());
      await Promise.all(
        [['drafts'], ['today'], ['road-maps', roadMap.id]].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
      await navigate({ to: '/drafts/$draftId', params: { draftId: draft.id } });
    } catch (failure) {
      notices.fail(failure);
      setBusy(false);
    }
  }

  return (
    <div className={classes.dialog}>
      <p>{t('schoolPlan.what')}</p>
      <Read query={organisations} lines={2}>
        {(all) => (
          <NativeSelect
            label={t('schoolPlan.school')}
            value={school}
            onChange={(event) => setSchool(event.currentTarget.value)}
            data={[
              { value: '', label: t('schoolPlan.choose') },
              ...all
                .filter((each) => each.kind === 'school')
                .map((each) => ({ value: String(each.id), label: each.shortName || each.fullName })),
            ]}
          />
        )}
      </Read>
      {existing.length > 0 && (
        <div className={classes.existing}>
          <p>{t('schoolPlan.exists')}</p>
          {existing.map((plan) => (
            <PlanBelowLink key={plan.draftId ?? plan.roadMapId} plan={plan} label={plan.title} />
          ))}
        </div>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button disabled={school === ''} loading={busy} onClick={() => void derive()}>
          {t('schoolPlan.make')}
        </Button>
      </div>
    </div>
  );
}

/** Plans that the school has under the road map already, each once. */
function plansOf(roadMap: RoadMap, school: number): PlanBelow[] {
  const plans = new Map<string, PlanBelow>();
  for (const row of roadMap.rows)
    for (const plan of row.children)
      if (plan.organisation.id === school) plans.set(`${plan.roadMapId}/${plan.draftId}`, plan);
  return [...plans.values()];
}
