import { Button, Modal, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { schoolYearOf } from '@/language/days';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useGroupKinds, useMakeGroup, type Basis } from '../api/groups';
import { BasisChoice } from './basis-choice';
import classes from './groups.module.css';

/** A group of a known kind or of one's own, for one school year. */
export function MakeGroup({ year: chosenYear, today }: { year: number | undefined; today: string }) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const notices = useNotices();
  const kinds = useGroupKinds();
  const make = useMakeGroup();
  const [opened, open] = useState(false);
  const [kind, setKind] = useState('ШНОР');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [year, setYear] = useState(chosenYear ?? schoolYearOf(today));
  const [basis, setBasis] = useState<Basis>('');
  const own = kind === '';
  const ready = !own || (code.trim() !== '' && name.trim() !== '');
  const save = () =>
    make.mutate(own ? { code, name, year, basis } : { code: kind, year, basis }, {
      onSuccess: (group) => {
        notices.say(t('groups.created'));
        open(false);
        void navigate({ to: '/management/groups/$groupId', params: { groupId: group.id } });
      },
      onError: (failure) => notices.fail(failure),
    });
  return (
    <>
      <Button onClick={() => open(true)}>{t('groups.create')}</Button>
      <Modal
        opened={opened}
        onClose={() => open(false)}
        title={t('groups.create')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) save();
          }}
        >
          <NativeSelect
            label={t('groups.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
            data={[
              ...(kinds.data ?? []).map((each) => ({
                value: each.code,
                label: `${each.code}: ${language === 'en' ? each.english : each.name}`,
              })),
              { value: '', label: t('groups.kind.own') },
            ]}
          />
          {own && (
            <>
              <TextInput
                label={t('groups.ownCode')}
                value={code}
                maxLength={60}
                required
                onChange={(event) => setCode(event.currentTarget.value)}
              />
              <TextInput
                label={t('groups.name')}
                value={name}
                maxLength={300}
                required
                onChange={(event) => setName(event.currentTarget.value)}
              />
            </>
          )}
          <NumberInput
            label={t('groups.year')}
            value={year}
            min={1990}
            max={2100}
            allowDecimal={false}
            onChange={(value) => setYear(Number(value))}
          />
          <BasisChoice value={basis} onChange={setBasis} />
          <div className={classes.buttons}>
            <Button type="submit" loading={make.isPending} disabled={!ready}>
              {t('groups.create')}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
