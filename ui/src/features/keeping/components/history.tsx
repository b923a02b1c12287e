import { Button } from '@mantine/core';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { Failed, Loading } from '@/ui/states';
import { useAudit } from '../api/keeping';
import { AuditLines } from './audit-lines';
import classes from './history.module.css';

const FIRST = 10;

/**
 * What was done to one object, newest first; nothing for whom the audit is closed. Pages of the application put it below
 * the object: a feature does not know another.
 */
export function History({ object, id }: { object: string; id: number }) {
  const permitted = usePermitted();
  return permitted('audit.read') ? <Events object={object} id={id} /> : null;
}

function Events({ object, id }: { object: string; id: number }) {
  const { t } = useLanguage();
  const list = useAudit({ object, objectId: id }, FIRST);
  const events = list.data?.pages.flatMap((page) => page.items);
  return (
    <section className={classes.history} aria-label={t('audit.history')}>
      <h2 className={classes.title}>{t('audit.history')}</h2>
      {list.error && !events ? (
        <Failed failure={list.error} retry={() => void list.refetch()} />
      ) : !events ? (
        <Loading lines={3} />
      ) : events.length === 0 ? (
        <p className={classes.none}>{t('audit.history.none')}</p>
      ) : (
        <AuditLines events={events} withObject={false} />
      )}
      {list.hasNextPage && (
        <Button
          variant="subtle"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          className={classes.next}
        >
          {t('audit.next')}
        </Button>
      )}
    </section>
  );
}
