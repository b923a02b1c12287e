import { NativeSelect, Select } from '@mantine/core';
import { useOrganisations } from '@/api/queries/organisations';
import { useLanguage } from '@/language/language';
import { useTerritories } from '../api/people';

export interface Workplace {
  territory: number | null;
  organisation: number | null;
}

/** A territory, and there an organisation. */
export function WorkplaceFields({
  value,
  onChange,
}: {
  value: Workplace;
  onChange: (value: Workplace) => void;
}) {
  const { t } = useLanguage();
  return (
    <>
      <OrganisationField
        label={t('people.organisation')}
        description={t('people.organisation.hint')}
        value={value.organisation}
        onChange={(organisation) => onChange({ territory: null, organisation })}
      />
      {value.organisation === null && (
        <TerritoryField
          label={t('people.territory')}
          value={value.territory}
          onChange={(territory) => onChange({ territory, organisation: null })}
        />
      )}
    </>
  );
}

export function TerritoryField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { t } = useLanguage();
  const territories = useTerritories();
  return (
    <NativeSelect
      label={label}
      value={String(value ?? '')}
      onChange={(event) => onChange(Number(event.currentTarget.value) || null)}
      data={[
        { value: '', label: t('people.choose') },
        ...(territories.data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
    />
  );
}

export function OrganisationField({
  label,
  description,
  value,
  onChange,
}: {
  label: string;
  description?: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { t } = useLanguage();
  const organisations = useOrganisations();
  return (
    <Select
      label={label}
      description={description}
      placeholder={t('people.choose')}
      searchable
      clearable
      limit={50}
      nothingFoundMessage={t('table.nothing')}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
      data={(organisations.data ?? []).map(({ id, shortName }) => ({ value: String(id), label: shortName }))}
    />
  );
}
