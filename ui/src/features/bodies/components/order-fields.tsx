import { TextInput } from '@mantine/core';
import { useLanguage } from '@/language/language';
import classes from './bodies.module.css';

export interface OrderFields {
  number?: string;
  day?: string | null;
  issuer?: string;
}

/** Number, day and issuer of the order that something rests on. */
export function OrderInputs({
  order,
  onChange,
}: {
  order: OrderFields;
  onChange: (order: OrderFields) => void;
}) {
  const { t } = useLanguage();
  return (
    <div className={classes.pair}>
      <TextInput
        label={t('groups.number')}
        maxLength={100}
        value={order.number ?? ''}
        onChange={(event) => onChange({ ...order, number: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('groups.day')}
        value={order.day ?? ''}
        onChange={(event) => onChange({ ...order, day: event.currentTarget.value || null })}
      />
      <TextInput
        label={t('groups.issuer')}
        maxLength={300}
        value={order.issuer ?? ''}
        onChange={(event) => onChange({ ...order, issuer: event.currentTarget.value })}
      />
    </div>
  );
}
