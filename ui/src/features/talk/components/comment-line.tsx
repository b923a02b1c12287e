import { Button } from '@mantine/core';
import { useState } from 'react';
import { dayAndTime } from '@/language/instants';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useEditComment, useRemoveComment, type Comment } from '../api/talk';
import { parts, toText } from '../model/mentions';
import { CommentForm } from './comment-form';
import classes from './talk.module.css';

/** One comment; of a removed one, that it stood here. */
export function CommentLine({ object, comment }: { object: string; comment: Comment }) {
  const { t, language } = useLanguage();
  const notices = useNotices();
  const [editing, setEditing] = useState(false);
  const edit = useEditComment(object);
  const remove = useRemoveComment(object);
  const moment = dayAndTime(language, comment.madeAt);
  if (comment.removedAt !== null) {
    return (
      <li className={classes.comment} data-removed>
        {t('talk.removed', { name: comment.by.name, moment })}
      </li>
    );
  }
  return (
    <li className={classes.comment} id={`comment-${comment.id}`}>
      <p className={classes.who}>
        <b>{comment.by.name}</b>{' '}
        <span>
          {moment}
          {comment.editedAt !== null && ` · ${t('talk.edited')}`}
        </span>
      </p>
      {editing ? (
        <CommentForm
          object={object}
          start={{ text: toText(comment.words, comment.mentions), named: [...comment.mentions] }}
          label={t('talk.edit')}
          action={t('action.save')}
          busy={edit.isPending}
          failure={edit.error}
          onSend={(words) => edit.mutate({ comment, words }, { onSuccess: () => setEditing(false) })}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className={classes.words}>
          {parts(comment.words, comment.mentions).map((part, at) =>
            'text' in part ? (
              part.text
            ) : (
              <span key={at} className={classes.mention}>
                @{part.name}
              </span>
            ),
          )}
        </p>
      )}
      {!editing && (comment.mayEdit || comment.mayRemove) && (
        <p className={classes.actions}>
          {comment.mayEdit && (
            <Button variant="subtle" size="compact-xs" onClick={() => setEditing(true)}>
              {t('talk.edit')}
            </Button>
          )}
          {comment.mayRemove && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              loading={remove.isPending}
              onClick={() => remove.mutate(comment, { onError: notices.fail })}
            >
              {t('talk.remove')}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}
