import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { ExportMenu } from '@/ui/export-menu';
import { Page } from '@/ui/page';
import { exportAddress } from '../api/registers';
import type { RegisterSearch } from '../model/search';
import { OrganisationTable } from './organisation-table';
import classes from './registers.module.css';

/** Every school that the person may see. `action` is what else can be done with the register. */
export function SchoolsPage({ search, action }: { search: RegisterSearch; action?: ReactNode }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const filter = { ...search, kind: search.kind ?? ('school' as const) };
  return (
    <Page
      title={t('nav.schools')}
      lead={t('schools.lead')}
      wide
      action={
        <div className={classes.actions}>
          <ExportMenu address={(format) => exportAddress(filter, format)} />
          {action}
        </div>
      }
    >
      <OrganisationTable
        search={search}
        filter={filter}
        withKind={false}
        go={(change) =>
          void navigate({
            to: '.',
            search: (before: Record<string, unknown>) => ({ ...before, ...change }),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </Page>
  );
}
