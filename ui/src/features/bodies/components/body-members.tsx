import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import { useBody, usePutMember, type BodyDetail, type Member } from '../api/bodies';
import { term } from '../model/term';
import classes from './bodies.module.css';

const parts = ['chair', 'deputy', 'secretary', 'member'] as const;

/** Who is and was in a body, and a line to take in another one. */
export function BodyMembers({ bodyId, may }: { bodyId: number; may: boolean }) {
  const body = useBody(bodyId);
  return (
    <Read query={body} lines={2}>
      {(found) => (
        <>
          {found.members.length > 0 && (
            <ul className={classes.members}>
              {found.members.map((member) => (
                <MemberItem key={member.id} body={found} member={member} may={may} />
              ))}
            </ul>
          )}
          {may && <AddMember body={found} />}
        </>
      )}
    </Read>
  );
}

function MemberItem({ body, member, may }: { body: BodyDetail; member: Member; may: boolean }) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const session = useSession();
  const put = usePutMember(body);
  const end = (to: string) =>
    put.mutate(
      {
        member: member.id,
        fields: {
          person: member.personId,
          name: member.name,
          represents: member.represents,
          part: member.part,
          from: member.from,
          to,
        },
      },
      { onError: (failure) => notices.fail(failure) },
    );
  const about = member.personId === null ? member.represents : member.position;
  return (
    <li className={member.to ? classes.past : undefined}>
      <b>{member.name}</b>
      {about !== '' && <span>{about}</span>}
      {member.part !== 'member' && <Chip>{t(`bodies.part.${member.part}`)}</Chip>}
      {(member.from ?? member.to) && (
        <span className={classes.quiet}>{term(member.from, member.to, t, shortDay)}</span>
      )}
      {may && !member.to && session.data && (
        <Button
          variant="subtle"
          size="compact-xs"
          loading={put.isPending}
          aria-label={`${t('bodies.end')}: ${member.name}`}
          onClick={() => session.data && end(session.data.today)}
        >
          {t('bodies.end')}
        </Button>
      )}
    </li>
  );
}

function AddMember({ body }: { body: BodyDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const put = usePutMember(body);
  const [name, setName] = useState('');
  const [represents, setRepresents] = useState('');
  const [part, setPart] = useState<(typeof parts)[number]>('member');
  const ready = name.trim() !== '';
  return (
    <form
      className={classes.bar}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        put.mutate(
          { member: null, fields: { name, represents, part } },
          {
            onSuccess: () => {
              setName('');
              setRepresents('');
              setPart('member');
            },
            onError: (failure) => notices.fail(failure),
          },
        );
      }}
    >
      <TextInput
        label={t('bodies.who')}
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('bodies.represents')}
        maxLength={300}
        value={represents}
        onChange={(event) => setRepresents(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('bodies.part')}
        value={part}
        onChange={(event) => setPart(event.currentTarget.value as (typeof parts)[number])}
        data={parts.map((each) => ({ value: each, label: t(`bodies.part.${each}`) }))}
      />
      <Button type="submit" variant="default" loading={put.isPending} disabled={!ready}>
        {t('bodies.addMember')}
      </Button>
    </form>
  );
}
