import { useLanguage } from '@/language/language';
import { PasswordField } from './password-field';

export const leastPassword = 10;

/** Characters as people count them, not as the machine stores them. */
export const charactersIn = (text: string) => [...text].length;

/** A password in the making, with the one rule there is and what is missing to it. */
export function NewPassword({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useLanguage();
  const missing = leastPassword - charactersIn(value);
  return (
    <PasswordField
      label={label}
      description={t('account.password.rule')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="new-password"
      error={value !== '' && missing > 0 ? t('account.password.short', { count: missing }) : undefined}
    />
  );
}
