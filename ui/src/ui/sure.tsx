import { Button, Modal } from '@mantine/core';
import { useLanguage } from '@/language/language';
import classes from './sure.module.css';

/** Asks once more before what cannot be taken back; the button says what is done. */
export function Sure({
  title,
  words,
  pending,
  onSure,
  onClose,
}: {
  title: string;
  words: string;
  pending: boolean;
  onSure: () => void;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <div className={classes.body}>
        <p>{words}</p>
        <div className={classes.buttons}>
          <Button loading={pending} onClick={onSure}>
            {title}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
