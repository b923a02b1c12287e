import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useQuarantine } from '../api/quarantine';
import { quarantineStates, type QuarantineSearch } from '../model/search';
import { Quarantined } from './quarantined';
import classes from './result-files.module.css';

/** Schools of files that the register does not know: a person says who they are, once. */
export function QuarantinePage({ search, tabs }: { search: QuarantineSearch; tabs: ReactNode }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const state = search.state ?? 'waiting';
  const list = useQuarantine({ state, ...(search.file === undefined ? {} : { file: search.file }) });
  const all = list.data?.pages.flatMap((page) => page.items);
  return (
    <Page
      title={t('quarantine.title')}
      lead={t('quarantine.lead')}
      above={
        <>
          {tabs}
          <TextLink to="/results/imports" className={classes.above}>
            ← {t('resultFiles.back')}
          </TextLink>
        </>
      }
    >
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('quarantine.state')}
          value={state}
          onChange={(next) =>
            void navigate({
              to: '/results/quarantine',
              search: { ...search, state: quarantineStates.find((each) => each === next) },
              replace: true,
            })
          }
          data={quarantineStates.map((each) => ({ value: each, label: t(`quarantine.state.${each}`) }))}
        />
        {search.file !== undefined && (
          <TextLink to="/results/quarantine" search={{ state: search.state }}>
            {t('quarantine.allFiles')}
          </TextLink>
        )}
      </div>
      <Read query={{ data: all, error: list.error, refetch: list.refetch }} lines={4}>
        {(schools) =>
          schools.length === 0 ? (
            <Empty title={t(`quarantine.none.${state}`)}>{t('quarantine.none.next')}</Empty>
          ) : (
            <>
              <ul className={classes.waitingList}>
                {schools.map((school) => (
                  <Quarantined key={school.id} school={school} />
                ))}
              </ul>
              {list.hasNextPage && (
                <Button
                  variant="default"
                  loading={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  {t('resultFiles.more')}
                </Button>
              )}
            </>
          )
        }
      </Read>
    </Page>
  );
}
