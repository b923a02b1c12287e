import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import { useRiskCatalogue, useSaveOfficial, type RiskLevel, type RiskProfile } from '../api/risks';
import { allLevels, inOrder, nameOf } from '../model/levels';
import classes from './risks.module.css';

/** Official levels typed from the paper of the federal operator. */
export function OfficialDialog({
  schoolId,
  profile,
  onClose,
}: {
  schoolId: number;
  profile: RiskProfile | null;
  onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const notices = useNotices();
  const session = useSession();
  const catalogue = useRiskCatalogue();
  const save = useSaveOfficial(schoolId);
  const [day, setDay] = useState(session.data?.today ?? '');
  const [basis, setBasis] = useState('');
  const [anew, setAnew] = useState(false);
  const [levels, setLevels] = useState<Record<string, RiskLevel>>({});

  async function keep() {
    try {
      await save.mutateAsync({ version: profile?.version ?? 0, body: { day, basis, anew, levels } });
      onClose();
    } catch (failure) {
      notices.fail(failure);
    }
  }
  const known = (code: string) => profile?.levels.find((level) => level.code === code)?.official ?? null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('risks.official')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.form}>
        <div className={classes.pair}>
          <TextInput
            type="date"
            label={t('risks.official.day')}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <TextInput
            label={t('risks.official.basis')}
            value={basis}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
        </div>
        <Read query={catalogue} lines={4}>
          {(found) => (
            <div className={classes.pair}>
              {inOrder(found.risks, (risk) => ({
                ...risk,
                federal: risk.federal ?? null,
                nameEn: risk.nameEn ?? '',
              })).map((risk) => (
                <NativeSelect
                  key={risk.code}
                  label={`${risk.federal == null ? '' : `${risk.federal}. `}${nameOf({ ...risk, federal: risk.federal ?? null, nameEn: risk.nameEn ?? '' }, language)}`}
                  value={levels[risk.code] ?? ''}
                  onChange={(event) => {
                    const value = event.currentTarget.value;
                    const next = { ...levels, [risk.code]: value as RiskLevel };
                    if (value === '') Reflect.deleteProperty(next, risk.code);
                    setLevels(next);
                  }}
                  data={[
                    {
                      value: '',
                      label:
                        known(risk.code) === null
                          ? ''
                          : `${t('risks.official.keep')}: ${t(`risks.level.${known(risk.code) ?? 'insufficient'}`)}`,
                    },
                    ...allLevels.map((level) => ({ value: level, label: t(`risks.level.${level}`) })),
                  ]}
                />
              ))}
            </div>
          )}
        </Read>
        {profile !== null && (
          <Checkbox
            label={t('risks.official.anew')}
            checked={anew}
            onChange={(event) => setAnew(event.currentTarget.checked)}
          />
        )}
        <Button
          disabled={day === '' || Object.keys(levels).length === 0}
          loading={save.isPending}
          onClick={() => void keep()}
        >
          {t('risks.official.save')}
        </Button>
      </div>
    </Modal>
  );
}
