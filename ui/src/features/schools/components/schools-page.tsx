import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useOrganisations } from '@/api/queries/organisations';
import type { Organisation } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Chips } from '@/ui/chip';
import { IconSearch } from '@/ui/icons';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { organisationsMatching, type SchoolSearch } from '../model/search';
import { ImportSchools } from './import-schools';
import classes from './schools-page.module.css';

const kinds: readonly Organisation['kind'][] = ['school', 'authority', 'methodical-centre', 'other'];

/** The register of schools and bodies that road maps name. */
export function SchoolsPage({ search }: { search: SchoolSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const organisations = useOrganisations();
  const go = (change: SchoolSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Page title={t('nav.schools')} lead={t('schools.lead')} action={<ImportSchools />}>
      <Read query={organisations} lines={8}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('schools.none')}>{t('schools.none.next')}</Empty>
          ) : (
            <>
              <div className={classes.filters}>
                <TextInput
                  leftSection={<IconSearch size={16} />}
                  placeholder={t('schools.search')}
                  aria-label={t('schools.search')}
                  value={search.q ?? ''}
                  onChange={(event) => go({ q: event.currentTarget.value || undefined })}
                />
                <NativeSelect
                  aria-label={t('schools.kind')}
                  value={search.kind ?? ''}
                  onChange={(event) =>
                    go({ kind: (event.currentTarget.value || undefined) as Organisation['kind'] | undefined })
                  }
                  data={[
                    { value: '', label: t('schools.anyKind') },
                    ...kinds.map((kind) => ({ value: kind, label: t(`organisation.${kind}`) })),
                  ]}
                />
              </div>
              <Register organisations={organisationsMatching(all, search)} total={all.length} />
            </>
          )
        }
      </Read>
    </Page>
  );
}

function Register({ organisations, total }: { organisations: readonly Organisation[]; total: number }) {
  const { t } = useLanguage();
  if (organisations.length === 0) return <Empty title={t('table.nothing')}>{t('table.nothing.next')}</Empty>;
  return (
    <>
      <p className={classes.count} role="status">
        {organisations.length === total
          ? t('schools.count', { count: total })
          : t('schools.countOf', { shown: organisations.length, count: total })}
      </p>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('nav.schools')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('schools.name')}</th>
              <th scope="col">{t('schools.kind')}</th>
              <th scope="col">{t('schools.code')}</th>
              <th scope="col">{t('schools.settlement')}</th>
              <th scope="col">{t('schools.groups')}</th>
              <th scope="col">
                <span className="v-hidden">{t('nav.obligations')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {organisations.map((body) => (
              <tr key={body.id}>
                <th scope="row">
                  {body.shortName}
                  {body.fullName !== '' && body.fullName !== body.shortName && (
                    <span className={classes.full}>{body.fullName}</span>
                  )}
                </th>
                <td>{t(`organisation.${body.kind}`)}</td>
                <td className="v-figures">{body.code}</td>
                <td>{body.settlement}</td>
                <td>
                  <Chips items={body.groups} most={5} />
                </td>
                <td>
                  <TextLink
                    to="/obligations"
                    search={{ organisation: body.id }}
                    aria-label={t('schools.obligationsOf', { name: body.shortName })}
                  >
                    {t('nav.obligations')}
                  </TextLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
