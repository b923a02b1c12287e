import { Button, Menu, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useTerritories } from '@/api/queries/territories';
import type { Territory } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { nodesOf } from '../model/tree';
import classes from './registers.module.css';
import {
  CloseTerritoryDialog,
  MergeTerritoryDialog,
  SplitTerritoryDialog,
  TerritoryDialog,
} from './territory-dialogs';

type Act = { act: 'add' } | { act: 'change' | 'close' | 'merge' | 'split'; territory: Territory };

/** The tree of territories as it stands or as it stood, and what is done to it. */
export function TerritoriesPage() {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const mayWrite = permitted('territory.write');
  const [asOf, setAsOf] = useState('');
  const [act, setAct] = useState<Act | null>(null);
  const tree = useTerritories(asOf === '' ? {} : { asOf });
  const close = () => setAct(null);
  return (
    <Page
      title={t('territory.title')}
      lead={t('territory.title.lead')}
      action={
        mayWrite ? <Button onClick={() => setAct({ act: 'add' })}>{t('territory.add')}</Button> : undefined
      }
    >
      <div className={classes.filters}>
        <TextInput
          type="date"
          label={t('registers.asOf')}
          value={asOf}
          onChange={(event) => setAsOf(event.currentTarget.value)}
        />
      </div>
      <Read query={tree} lines={6}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('territory.none')}>{t('territory.none.next')}</Empty>
          ) : (
            <Tree all={all} start={mayWrite && asOf === '' ? setAct : null} />
          )
        }
      </Read>
      {act?.act === 'add' && <TerritoryDialog kept={null} onClose={close} />}
      {act?.act === 'change' && <TerritoryDialog kept={act.territory} onClose={close} />}
      {act?.act === 'close' && <CloseTerritoryDialog kept={act.territory} onClose={close} />}
      {act?.act === 'merge' && <MergeTerritoryDialog kept={act.territory} onClose={close} />}
      {act?.act === 'split' && <SplitTerritoryDialog kept={act.territory} onClose={close} />}
    </Page>
  );
}

function Tree({ all, start }: { all: readonly Territory[]; start: ((act: Act) => void) | null }) {
  const { t } = useLanguage();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('territory.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('territory.name')}</th>
            <th scope="col">{t('schools.kind')}</th>
            <th scope="col">{t('schools.code')}</th>
            <th scope="col">{t('registers.organisations')}</th>
            {start && (
              <th scope="col">
                <span className="v-hidden">{t('action.more')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {nodesOf(all).map(({ territory, depth }) => (
            <tr key={territory.id}>
              <th scope="row" style={{ paddingLeft: `${0.75 + depth * 1.25}rem` }}>
                {territory.name}
              </th>
              <td>{t(`territory.kind.${territory.kind}`)}</td>
              <td className="v-figures">{territory.code}</td>
              <td className="v-figures">{territory.organisations}</td>
              {start && (
                <td>
                  <Acts territory={territory} start={start} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Acts({ territory, start }: { territory: Territory; start: (act: Act) => void }) {
  const { t } = useLanguage();
  return (
    <div className={classes.actions}>
      <Button size="compact-sm" variant="default" onClick={() => start({ act: 'change', territory })}>
        {t('registers.change')}
      </Button>
      <Menu>
        <Menu.Target>
          <Button size="compact-sm" variant="default" aria-label={`${t('action.more')}: ${territory.name}`}>
            …
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => start({ act: 'merge', territory })}>{t('territory.merge')}</Menu.Item>
          <Menu.Item onClick={() => start({ act: 'split', territory })}>{t('territory.split')}</Menu.Item>
          <Menu.Item onClick={() => start({ act: 'close', territory })}>{t('territory.close')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
