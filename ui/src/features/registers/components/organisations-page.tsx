import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useTerritories } from '@/api/queries/territories';
import { useLanguage } from '@/language/language';
import { ButtonLink, TextLink } from '@/ui/link';
import { ExportMenu } from '@/ui/export-menu';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { exportAddress } from '../api/registers';
import type { RegisterSearch } from '../model/search';
import { nodesOf } from '../model/tree';
import { AddDialog } from './entry-form';
import { OrganisationTable } from './organisation-table';
import classes from './registers.module.css';

/** The tree of territories on the left, what lies in the chosen one on the right. */
export function OrganisationsPage({ search }: { search: RegisterSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const permitted = usePermitted();
  const [adding, setAdding] = useState(false);
  const mayWrite = permitted('organisation.write');
  return (
    <Page
      title={t('registers.organisations')}
      lead={t('registers.organisations.lead')}
      wide
      action={
        <div className={classes.actions}>
          {mayWrite && (
            <ButtonLink to="/management/organisations/alike" variant="default">
              {t('registers.alike')}
            </ButtonLink>
          )}
          <ExportMenu address={(format) => exportAddress(search, format)} />
          {mayWrite && <Button onClick={() => setAdding(true)}>{t('registers.add')}</Button>}
        </div>
      }
    >
      <div className={classes.sides}>
        <Tree />
        <div>
          <OrganisationTable
            search={search}
            filter={search}
            withKind
            go={(change) =>
              void navigate({
                to: '.',
                search: (before: Record<string, unknown>) => ({ ...before, ...change }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        </div>
      </div>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Tree() {
  const { t, number } = useLanguage();
  const tree = useTerritories();
  const { territory } = useSearch({ from: '__root__' });
  return (
    <nav aria-label={t('territory.title')}>
      <Read query={tree} lines={6}>
        {(all) => (
          <ul className={classes.tree}>
            <li>
              <TextLink
                to="."
                search={(before: Record<string, unknown>) => ({ ...before, territory: undefined })}
                data-chosen={territory === undefined}
              >
                {t('territory.all')}
              </TextLink>
            </li>
            {nodesOf(all).map(({ territory: each, depth }) => (
              <li key={each.id} style={{ paddingLeft: `${depth}rem` }}>
                <TextLink
                  to="."
                  search={(before: Record<string, unknown>) => ({ ...before, territory: each.id })}
                  data-chosen={territory === each.id}
                >
                  <span>{each.name}</span>
                  <span className={classes.dim}>
                    {each.organisations > 0 ? number(each.organisations) : ''}
                  </span>
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </Read>
    </nav>
  );
}
