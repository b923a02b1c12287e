import { SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { IconSearch } from '@/ui/icons';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useUnresolved } from '../api/executors';
import { wordingsMatching, type ExecutorsSearch } from '../model/search';
import { Dictionary } from './dictionary';
import { Unresolved } from './unresolved';
import classes from './executors.module.css';

/** Wordings that wait for a person, and the dictionary of those that are settled. */
export function ExecutorsPage({ search }: { search: ExecutorsSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const permitted = usePermitted();
  const may = permitted('executor.write');
  const unresolved = useUnresolved();
  const go = (change: ExecutorsSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  const waiting = unresolved.data?.length;
  return (
    <Page title={t('executors.title')} lead={t('executors.lead')}>
      <div className={classes.bar}>
        <SegmentedControl
          value={search.view ?? 'todo'}
          onChange={(view) => go({ view: view === 'dictionary' ? view : undefined })}
          data={[
            { value: 'todo', label: t('executors.todo') + (waiting ? `: ${waiting}` : '') },
            { value: 'dictionary', label: t('executors.dictionary') },
          ]}
        />
        <TextInput
          className={classes.search}
          leftSection={<IconSearch size={16} />}
          aria-label={t('executors.find')}
          placeholder={t('executors.find')}
          value={search.q ?? ''}
          onChange={(event) => go({ q: event.currentTarget.value || undefined })}
        />
      </div>
      {search.view === 'dictionary' ? (
        <Dictionary text={search.q} may={may} />
      ) : (
        <Read query={unresolved} lines={5}>
          {(all) => {
            if (all.length === 0)
              return <Empty title={t('executors.none')}>{t('executors.none.next')}</Empty>;
            const shown = wordingsMatching(all, search.q);
            if (shown.length === 0)
              return <Empty title={t('table.nothing')}>{t('table.nothing.next')}</Empty>;
            return (
              <ul className={classes.list}>
                {shown.map((executor) => (
                  <Unresolved
                    key={`${executor.territory.id} ${executor.wording}`}
                    executor={executor}
                    may={may}
                  />
                ))}
              </ul>
            );
          }}
        </Read>
      )}
    </Page>
  );
}
