import { Button } from '@mantine/core';
import type { Organisation, SameOrganisations } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useAlike, useMergeRecords, useTellApart } from '../api/registers';
import classes from './registers.module.css';

/** Pairs of records that may be one organisation; a person merges them or says that they differ. */
export function AlikePage() {
  const { t } = useLanguage();
  const alike = useAlike();
  return (
    <Page title={t('registers.alike')} lead={t('registers.alike.lead')}>
      <Read query={alike} lines={4}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty title={t('registers.alike.none')}>{t('registers.alike.none.next')}</Empty>
          ) : (
            <>
              <p className={classes.count} role="status">
                {t('registers.alike.count', { count: total })}
              </p>
              <ul className={classes.list}>
                {items.map((pair) => (
                  <Pair key={`${pair.first.id}-${pair.second.id}`} pair={pair} />
                ))}
              </ul>
            </>
          )
        }
      </Read>
    </Page>
  );
}

function Pair({ pair }: { pair: SameOrganisations }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const merge = useMergeRecords();
  const apart = useTellApart();
  const busy = merge.isPending || apart.isPending;
  const keep = (survivor: Organisation, duplicate: Organisation) =>
    merge.mutate(
      { survivor: survivor.id, duplicate: duplicate.id },
      {
        onSuccess: () => notices.say(t('registers.alike.merged')),
        onError: (failure) => notices.fail(failure),
      },
    );
  return (
    <li>
      <div className={classes.two}>
        {[pair.first, pair.second].map((each) => (
          <div key={each.id}>
            <TextLink to="/schools/$organisationId" params={{ organisationId: each.id }}>
              {each.shortName}
            </TextLink>
            <span className={classes.full}>
              {[each.code, each.settlement, each.fullName].filter((part) => part).join(' · ')}
            </span>
          </div>
        ))}
      </div>
      <p className={classes.dim}>
        {pair.reason}. {pair.territory}.{' '}
        {t('registers.alike.sure', { share: Math.round(pair.confidence * 100) })}
      </p>
      <div className={classes.actions}>
        <Button size="xs" disabled={busy} onClick={() => keep(pair.first, pair.second)}>
          {t('registers.alike.keep', { name: pair.first.shortName })}
        </Button>
        <Button size="xs" variant="light" disabled={busy} onClick={() => keep(pair.second, pair.first)}>
          {t('registers.alike.keep', { name: pair.second.shortName })}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={busy}
          onClick={() =>
            apart.mutate(
              { first: pair.first.id, second: pair.second.id },
              {
                onSuccess: () => notices.say(t('registers.alike.told')),
                onError: (failure) => notices.fail(failure),
              },
            )
          }
        >
          {t('registers.alike.different')}
        </Button>
      </div>
    </li>
  );
}
