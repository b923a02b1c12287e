import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useStep, type RegisterImport } from '../api/imports';

/** Gives up an import that was not started; nothing of it is in the register. */
export function DiscardButton({ shown }: { shown: RegisterImport }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const notices = useNotices();
  const step = useStep(shown);
  return (
    <Button
      variant="default"
      loading={step.isPending}
      onClick={() =>
        step.mutate('discard', {
          onSuccess: () => void navigate({ to: '/management/imports' }),
          onError: notices.fail,
        })
      }
    >
      {t('imports.discard')}
    </Button>
  );
}
