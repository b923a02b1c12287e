import { Button } from '@mantine/core';
import { targetName } from '@/language/executors';
import { useLanguage } from '@/language/language';
import { Chips } from '@/ui/chip';
import { useNotices } from '@/ui/notice';
import { Empty, Read } from '@/ui/states';
import { useDictionary, useForget, type ExecutorEntry } from '../api/executors';
import classes from './executors.module.css';

/** What was settled, by whom, for which territory. */
export function Dictionary({ text, may }: { text: string | undefined; may: boolean }) {
  const { t } = useLanguage();
  const dictionary = useDictionary(text);
  return (
    <Read query={dictionary} lines={5}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.items);
        if (entries.length === 0)
          return <Empty title={t('executors.dictionary.none')}>{t('executors.dictionary.none.next')}</Empty>;
        return (
          <>
            <ul className={classes.list}>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} may={may} />
              ))}
            </ul>
            {dictionary.hasNextPage && (
              <Button
                variant="default"
                loading={dictionary.isFetchingNextPage}
                onClick={() => void dictionary.fetchNextPage()}
              >
                {t('executors.more', { count: (pages[0]?.total ?? 0) - entries.length })}
              </Button>
            )}
          </>
        );
      }}
    </Read>
  );
}

function Entry({ entry, may }: { entry: ExecutorEntry; may: boolean }) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const forget = useForget();
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h2 className={classes.wording}>{entry.wording}</h2>
        <span className={classes.quiet}>{entry.territory.name}</span>
      </div>
      <Chips items={entry.targets.map((target) => targetName(target, t))} />
      <div className={classes.head}>
        <p className={classes.quiet}>
          {t('executors.settledBy', { who: entry.settledBy, when: shortDay(entry.settledAt.slice(0, 10)) })}
        </p>
        {may && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={forget.isPending}
            onClick={() =>
              forget.mutate(entry, {
                onSuccess: ({ obligations }) =>
                  notices.say(t('executors.forgotten', { cancelled: obligations.cancelled })),
                onError: (failure) => notices.fail(failure),
              })
            }
          >
            {t('executors.forget')}
          </Button>
        )}
      </div>
    </li>
  );
}
