import { Button, Checkbox, Menu } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useSession } from '@/api/queries/session';
import { schoolYearName } from '@/language/days';
import { useLanguage } from '@/language/language';
import { IconDownload } from '@/ui/icons';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useGroup, useMembers, type Group, type GroupMember } from '../api/groups';
import { AddMembers } from './add-members';
import { CopyGroup } from './copy-group';
import { EditGroup } from './edit-group';
import { EndMembers } from './end-members';
import classes from './groups.module.css';

/** One group of one year: its order and basis, and everyone who is, was or was only listed in it. */
export function GroupPage({ groupId }: { groupId: number }) {
  const group = useGroup(groupId);
  const { t } = useLanguage();
  const permitted = usePermitted();
  const may = permitted('group.write');
  return (
    <Page
      title={group.data ? `${group.data.code}, ${schoolYearName(group.data.year)}` : t('groups.title')}
      lead={group.data && `${group.data.name}. ${group.data.territory.name}`}
      above={<TextLink to="/management/groups">{t('groups.title')}</TextLink>}
      action={group.data && may ? <AddMembers group={group.data} /> : undefined}
    >
      <Read query={group} lines={6}>
        {(found) => (
          <>
            <Facts group={found} />
            <Members group={found} may={may} />
          </>
        )}
      </Read>
    </Page>
  );
}

function Facts({ group }: { group: Group }) {
  const { t, number, shortDay } = useLanguage();
  const { order } = group;
  const words = [
    order.number !== '' && order.day
      ? t('groups.order.words', { number: order.number, day: shortDay(order.day) })
      : order.number,
    order.issuer,
  ].filter((part) => part !== '');
  return (
    <dl className={classes.facts}>
      {(['listed', 'selected', 'current'] as const).map((count) => (
        <div key={count}>
          <dt>{t(`groups.count.${count}`)}</dt>
          <dd>{number(group[count])}</dd>
        </div>
      ))}
      <div>
        <dt>{t('groups.basis')}</dt>
        <dd className={classes.words}>{t(`groups.basis.${group.basis === '' ? 'none' : group.basis}`)}</dd>
      </div>
      {words.length > 0 && (
        <div>
          <dt>{t('groups.order')}</dt>
          <dd className={classes.words}>{words.join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}

function Members({ group, may }: { group: Group; may: boolean }) {
  const { t } = useLanguage();
  const session = useSession();
  const members = useMembers(group.id);
  const [ticked, tick] = useState<ReadonlySet<number>>(new Set());
  const [dialog, setDialog] = useState<'end' | 'copy' | 'edit' | null>(null);
  const close = () => setDialog(null);
  const today = session.data?.today;
  return (
    <>
      <div className={classes.bar}>
        {may && (
          <>
            <Button variant="default" onClick={() => setDialog('edit')}>
              {t('groups.edit')}
            </Button>
            <Button variant="default" onClick={() => setDialog('copy')}>
              {t('groups.copy')}
            </Button>
          </>
        )}
        <Menu>
          <Menu.Target>
            <Button variant="default" leftSection={<IconDownload />}>
              {t('groups.members')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(['xlsx', 'csv'] as const).map((format) => (
              <Menu.Item
                key={format}
                component="a"
                href={`/api/v1/groups/${group.id}/export?format=${format}`}
              >
                {t(`groups.export.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {ticked.size > 0 && (
          <Button onClick={() => setDialog('end')}>
            {t('groups.end')}: {ticked.size}
          </Button>
        )}
      </div>
      <Read query={members} lines={6}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('groups.members.none')}>{t('groups.members.none.next')}</Empty>
          ) : (
            <MemberTable members={all} may={may} ticked={ticked} tick={tick} />
          )
        }
      </Read>
      {dialog === 'end' && today && (
        <EndMembers
          group={group}
          schools={[...ticked]}
          today={today}
          onClose={() => {
            close();
            tick(new Set());
          }}
        />
      )}
      {dialog === 'copy' && members.data && (
        <CopyGroup group={group} members={members.data} onClose={close} />
      )}
      {dialog === 'edit' && <EditGroup group={group} onClose={close} />}
    </>
  );
}

function MemberTable({
  members,
  may,
  ticked,
  tick,
}: {
  members: readonly GroupMember[];
  may: boolean;
  ticked: ReadonlySet<number>;
  tick: (schools: ReadonlySet<number>) => void;
}) {
  const { t, shortDay } = useLanguage();
  const toggle = (school: number) => {
    const next = new Set(ticked);
    if (!next.delete(school)) next.add(school);
    tick(next);
  };
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('groups.members')}>
      <table className={classes.table}>
        <thead>
          <tr>
            {may && (
              <th scope="col">
                <span className="v-hidden">{t('groups.pick')}</span>
              </th>
            )}
            <th scope="col">{t('groups.school')}</th>
            <th scope="col">{t('groups.stay')}</th>
            <th scope="col">{t('groups.basis')}</th>
            <th scope="col">{t('groups.note')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id} className={member.to ? classes.past : undefined}>
              {may && (
                <td>
                  {member.selected && !member.to && (
                    <Checkbox
                      aria-label={`${t('groups.pick')}: ${member.school.name}`}
                      checked={ticked.has(member.school.id)}
                      onChange={() => toggle(member.school.id)}
                    />
                  )}
                </td>
              )}
              <th scope="row">
                {member.school.name}
                {member.school.code !== '' && <span className={classes.quiet}>{member.school.code}</span>}
              </th>
              <td>
                {!member.selected && t('groups.listedOnly')}
                {member.from && t('groups.since', { day: shortDay(member.from) })}{' '}
                {member.to && t('groups.until', { day: shortDay(member.to) })}
              </td>
              <td>{member.basis !== '' && t(`groups.basis.${member.basis as 'other'}`)}</td>
              <td>
                {member.note}
                {member.endNote !== '' && <span className={classes.quiet}>{member.endNote}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
