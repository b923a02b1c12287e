import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { Failed, Loading } from '@/ui/states';
import { useAddComment, useComments } from '../api/talk';
import { CommentForm } from './comment-form';
import { CommentLine } from './comment-line';
import classes from './talk.module.css';

/** What people say about an object, the oldest first, and a place to answer. Nothing for whom the talk is closed. */
export function Talk({ object, id }: { object: string; id: number }) {
  const permitted = usePermitted();
  return permitted('comment.read') ? <Conversation object={`${object}:${id}`} /> : null;
}

function Conversation({ object }: { object: string }) {
  const { t } = useLanguage();
  const list = useComments(object);
  const add = useAddComment(object);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const pages = list.data?.pages;
  const comments = pages?.flatMap((page) => page.items).reverse();
  const total = pages?.[0]?.total ?? 0;
  const send = (words: string, done: () => void) =>
    add.mutate(
      { words, key },
      {
        onSuccess: () => {
          setKey(crypto.randomUUID());
          done();
        },
      },
    );
  return (
    <section className={classes.talk} aria-label={t('talk.title')}>
      <h2 className={classes.title}>
        {t('talk.title')}
        {total > 0 && <span className={classes.count}>{total}</span>}
      </h2>
      {list.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('talk.earlier')}
        </Button>
      )}
      {list.error && !comments ? (
        <Failed failure={list.error} retry={() => void list.refetch()} />
      ) : !comments ? (
        <Loading lines={2} />
      ) : comments.length === 0 ? (
        <p className={classes.none}>{t('talk.none')}</p>
      ) : (
        <ol className={classes.comments}>
          {comments.map((comment) => (
            <CommentLine key={comment.id} object={object} comment={comment} />
          ))}
        </ol>
      )}
      {pages?.[0]?.mayWrite && (
        <CommentForm
          object={object}
          draft={`vekha.talk.${object}`}
          label={t('talk.write')}
          action={t('talk.send')}
          busy={add.isPending}
          failure={add.error}
          onSend={send}
        />
      )}
    </section>
  );
}
