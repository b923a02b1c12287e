import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { ButtonLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Empty, Read } from '@/ui/states';
import { useMakeProposed, useProposal, type PromiseKey, type Proposed } from '../api/indicators';
import classes from './indicators.module.css';

const keyOf = ({ link }: Proposed) => `${link.activity}|${link.goal}|${link.target}`;

/** The indicators of a road map, and how its targets become indicators in one step. */
export function IndicatorsOfRoadMap({ roadMapId }: { roadMapId: number }) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const [opened, open] = useState(false);
  if (!permitted('indicator.read')) return null;
  return (
    <>
      <ButtonLink variant="default" to="/indicators" search={{ roadMap: roadMapId }}>
        {t('indicators.title')}
      </ButtonLink>
      {permitted('indicator.write') && (
        <Button variant="default" onClick={() => open(true)}>
          {t('indicators.fromTargets')}
        </Button>
      )}
      <Modal
        opened={opened}
        onClose={() => open(false)}
        title={t('indicators.fromTargets')}
        size="xl"
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {opened && <Proposal roadMapId={roadMapId} close={() => open(false)} />}
      </Modal>
    </>
  );
}

function Proposal({ roadMapId, close }: { roadMapId: number; close: () => void }) {
  const { t } = useLanguage();
  const proposal = useProposal(roadMapId, true);
  return (
    <Read query={proposal} lines={5}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('indicators.promises.none')}>{t('indicators.promises.none.next')}</Empty>
        ) : (
          <Choice roadMapId={roadMapId} items={items} close={close} />
        )
      }
    </Read>
  );
}

function Choice({
  roadMapId,
  items,
  close,
}: {
  roadMapId: number;
  items: readonly Proposed[];
  close: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const make = useMakeProposed(roadMapId);
  const fresh = items.filter((item) => item.duplicate !== 'linked');
  const [chosen, choose] = useState<ReadonlySet<string>>(() => new Set(fresh.map(keyOf)));
  const toggle = (key: string) =>
    choose((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const save = () => {
    const only: PromiseKey[] = fresh
      .filter((item) => chosen.has(keyOf(item)))
      .map(({ link: { activity, goal, target } }) => ({ activity, goal, target }));
    make.mutate(only, {
      onSuccess: ({ made, linked }) => {
        notices.say(t('indicators.promises.made', { made, linked }));
        close();
      },
      onError: (failure) => notices.fail(failure),
    });
  };
  return (
    <>
      <p className={classes.quiet}>{t('indicators.promises.lead')}</p>
      {items.map((item) => (
        <label key={keyOf(item)} className={classes.choice}>
          <Checkbox
            checked={chosen.has(keyOf(item)) || item.duplicate === 'linked'}
            disabled={item.duplicate === 'linked'}
            onChange={() => toggle(keyOf(item))}
            aria-label={item.definition.name}
          />
          <span>
            {item.definition.name}
            <span className={classes.quiet}>
              {[
                item.link.number,
                item.targets.map((target) => `${target.year}: ${target.asWords ?? ''}`).join('; '),
                item.definition.unit,
                item.duplicate && t(`indicators.duplicate.${item.duplicate}`, { code: item.duplicateCode }),
              ]
                .filter((word) => word)
                .join(' · ')}
            </span>
          </span>
        </label>
      ))}
      <div className={classes.buttons}>
        <Button mt="sm" loading={make.isPending} disabled={chosen.size === 0} onClick={save}>
          {t('indicators.promises.do', { count: chosen.size })}
        </Button>
        <Button mt="sm" variant="default" onClick={close}>
          {t('action.cancel')}
        </Button>
      </div>
    </>
  );
}
