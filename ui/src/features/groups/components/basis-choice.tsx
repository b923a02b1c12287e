import { NativeSelect } from '@mantine/core';
import { useLanguage } from '@/language/language';
import type { Basis } from '../api/groups';

const bases = ['algorithm', 'complex-analysis', 'motivated-team', 'official-list', 'other'] as const;

/** Why schools were taken into a group. */
export function BasisChoice({ value, onChange }: { value: Basis; onChange: (basis: Basis) => void }) {
  const { t } = useLanguage();
  return (
    <NativeSelect
      label={t('groups.basis')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Basis)}
      data={[
        { value: '', label: t('groups.basis.none') },
        ...bases.map((basis) => ({ value: basis, label: t(`groups.basis.${basis}`) })),
      ]}
    />
  );
}
