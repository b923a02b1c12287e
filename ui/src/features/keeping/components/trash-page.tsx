import { Button } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { useRestore, useTrash, type TrashItem } from '../api/keeping';
import { momentInWords } from '../model/values';
import classes from './trash-page.module.css';

/** «Корзина»: what was discarded in the last thirty days. */
export function TrashPage() {
  const { t } = useLanguage();
  const list = useTrash();
  const restore = useRestore();
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t('trash.title')} lead={t('trash.lead')}>
      {restore.error && <Failed failure={restore.error} />}
      {restore.isSuccess && (
        <p className={classes.done} role="status">
          ✓ {t('trash.restored', { name: restore.variables.name })}
        </p>
      )}
      {list.error && !items ? (
        <Failed failure={list.error} retry={() => void list.refetch()} />
      ) : !items ? (
        <Loading lines={5} />
      ) : items.length === 0 ? (
        <Empty title={t('trash.empty')}>{t('trash.empty.why')}</Empty>
      ) : (
        <ul className={classes.items}>
          {items.map((item) => (
            <Discarded
              key={`${item.kind} ${item.id}`}
              item={item}
              busy={restore.isPending}
              onRestore={() => restore.mutate(item)}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('audit.next')}
        </Button>
      )}
    </Page>
  );
}

function Discarded({ item, busy, onRestore }: { item: TrashItem; busy: boolean; onRestore: () => void }) {
  const { t, language, shortDay } = useLanguage();
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <p className={classes.name}>
          {item.kindWords}: {item.name}
        </p>
        <p className={classes.quiet}>
          {t('trash.removed', { name: item.removedBy, day: momentInWords(item.removedAt, language) })},{' '}
          {t('trash.purged', { day: shortDay(item.purgedOn) })}
        </p>
      </div>
      {item.restorable && (
        <Button variant="default" loading={busy} onClick={onRestore}>
          {t('trash.restore')}
        </Button>
      )}
    </li>
  );
}
