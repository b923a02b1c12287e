import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useApprove, useAssign, type Approval } from '../api/curators';
import type { Draft } from '../model/board';
import classes from './curators.module.css';

const today = () => new Date().toLocaleDateString('sv-SE');

/** One order for all pairs: everything comes into force, or nothing does and each obstacle is named. */
export function OrderDialog({ draft, close, done }: { draft: Draft; close: () => void; done: () => void }) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const notices = useNotices();
  const approve = useApprove();
  const assign = useAssign();
  const [order, setOrder] = useState({
    orderNumber: '',
    orderDay: today(),
    from: today(),
    to: '',
    handover: '',
  });
  const [outcome, setOutcome] = useState<Approval | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const pairs = [...draft.values()];
  // One new pair needs no approval of a whole; it is the plain assignment that coordinators make.
  const only = pairs.length === 1 && pairs[0]?.present === null ? pairs[0] : undefined;
  const field = (name: keyof typeof order) => ({
    value: order[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setOrder({ ...order, [name]: event.currentTarget.value }),
  });

  async function send() {
    const { orderNumber, orderDay, from, to, handover } = order;
    const terms = { orderNumber, orderDay, from, to: to === '' ? null : to };
    setFailure(null);
    setOutcome(null);
    try {
      if (only && !permitted('curator.approve')) {
        await assign.mutateAsync({ school: only.school.id, curator: only.curator.id, ...terms });
      } else {
        const answered = await approve.mutateAsync({
          ...terms,
          handover,
          pairs: pairs.map((pair) => ({
            school: pair.school.id,
            curator: pair.curator.id,
            present: pair.present?.id ?? null,
          })),
        });
        if (!answered.applied) {
          setOutcome(answered);
          return;
        }
      }
      notices.say(t('curators.order.done', { count: pairs.length }));
      close();
      done();
    } catch (cause) {
      setFailure(cause);
    }
  }
  const words = failure === null ? null : failureWords(failure, t);
  return (
    <Modal
      opened
      onClose={close}
      title={t('curators.draft.approve')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className={classes.note}>{t('curators.order.count', { count: pairs.length })}</p>
        <div className={classes.two}>
          <TextInput label={t('curators.order.number')} required maxLength={200} {...field('orderNumber')} />
          <TextInput type="date" label={t('curators.order.day')} required {...field('orderDay')} />
          <TextInput type="date" label={t('curators.order.from')} required {...field('from')} />
          <TextInput type="date" label={t('curators.order.to')} {...field('to')} />
        </div>
        {pairs.some((pair) => pair.present !== null) && (
          <Textarea
            label={t('curators.order.handover')}
            autosize
            minRows={2}
            maxLength={2000}
            {...field('handover')}
          />
        )}
        {outcome && (
          <div role="alert">
            <b>{t('curators.order.refused')}</b>
            <ul>
              {outcome.items
                .filter((item) => item.result === 'refused')
                .map((item) => (
                  <li key={item.school}>
                    {draft.get(item.school)?.school.name}: {item.refusals.map((each) => each.title).join(' ')}
                  </li>
                ))}
            </ul>
          </div>
        )}
        {words && (
          <div role="alert">
            <b>{words.sentence}</b> {words.advice} {t('failure.code', { code: words.code })}
          </div>
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={approve.isPending || assign.isPending}>
            {t('curators.draft.approve')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
