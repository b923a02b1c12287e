import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import { useFeeds, useMakeFeed, useRevokeFeed } from '../api/letters';
import { momentInWords } from '../model/moment';
import classes from './letters.module.css';

/** Terms in another program's calendar, by a secret address that can be revoked. */
export function Feeds() {
  const { t, language } = useLanguage();
  const notices = useNotices();
  const feeds = useFeeds();
  const make = useMakeFeed();
  const revoke = useRevokeFeed();
  const [name, setName] = useState('');
  return (
    <section className={classes.block}>
      <h2>{t('feeds.title')}</h2>
      <p className={classes.quiet}>{t('feeds.lead')}</p>
      <Read query={feeds} lines={2}>
        {(kept) => (
          <ul className={classes.lines}>
            {kept.map((feed) => (
              <li key={feed.id}>
                <span>
                  {feed.name}
                  <small>
                    {feed.readAt === null
                      ? t('feeds.neverRead')
                      : t('feeds.read', { when: momentInWords(feed.readAt, language) })}
                  </small>
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() =>
                    revoke.mutate(feed.id, {
                      onSuccess: () => notices.say(t('feeds.revoked')),
                      onError: notices.fail,
                    })
                  }
                >
                  {t('feeds.revoke')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Read>
      {make.data && (
        <div className={classes.secret} role="status">
          <p>{t('feeds.made')}</p>
          <code>{make.data.address}</code>
        </div>
      )}
      <form
        className={classes.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          make.mutate(name, { onSuccess: () => setName(''), onError: notices.fail });
        }}
      >
        <TextInput
          label={t('feeds.name')}
          placeholder={t('feeds.name.example')}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={make.isPending}>
          {t('feeds.make')}
        </Button>
      </form>
    </section>
  );
}
