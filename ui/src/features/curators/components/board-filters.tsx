import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { IconSearch } from '@/ui/icons';
import type { CuratedSchool } from '../api/curators';
import type { BoardSearch } from '../model/board';
import classes from './curators.module.css';

export function BoardFilters({
  search,
  go,
  schools,
  children,
}: {
  search: BoardSearch;
  go: (change: BoardSearch) => void;
  schools: readonly CuratedSchool[];
  children: ReactNode;
}) {
  const { t } = useLanguage();
  const groups = [
    ...new Set([...schools.flatMap((school) => school.groups), ...(search.group ? [search.group] : [])]),
  ];
  return (
    <div className={classes.filters}>
      <TextInput
        leftSection={<IconSearch size={16} />}
        placeholder={t('curators.search')}
        aria-label={t('curators.search')}
        value={search.q ?? ''}
        onChange={(event) => go({ q: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        aria-label={t('curators.group')}
        value={search.group ?? ''}
        onChange={(event) => go({ group: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('curators.anyGroup') },
          ...groups.sort().map((group) => ({ value: group, label: group })),
        ]}
      />
      <NativeSelect
        aria-label={t('curators.cover')}
        value={search.covered === undefined ? '' : String(search.covered)}
        onChange={(event) => {
          const value = event.currentTarget.value;
          go({ covered: value === '' ? undefined : value === 'true' });
        }}
        data={[
          { value: '', label: t('curators.cover.all') },
          { value: 'false', label: t('curators.cover.without') },
          { value: 'true', label: t('curators.cover.with') },
        ]}
      />
      <Checkbox
        label={t('curators.freeOnly')}
        checked={search.free ?? false}
        onChange={(event) => go({ free: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        label={t('curators.withCandidates')}
        checked={search.candidates ?? false}
        onChange={(event) => go({ candidates: event.currentTarget.checked || undefined })}
      />
      {children}
    </div>
  );
}
