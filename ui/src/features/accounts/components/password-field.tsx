import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useLanguage } from '@/language/language';

/** A password, hidden unless the person wants to see what they type. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useLanguage();
  return (
    <PasswordInput {...props} visibilityToggleButtonProps={{ 'aria-label': t('account.password.show') }} />
  );
}
