import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { fileAddress, previewAddress, type Evidence } from '../api/evidence';
import classes from './proof-panel.module.css';

/** The file as pictures, drawn by the server: nothing of it runs here. */
export function PreviewDialog({ evidence, close }: { evidence: Evidence; close: () => void }) {
  const { t } = useLanguage();
  const [page, setPage] = useState(1);
  const [failed, setFailed] = useState(false);
  const paged = evidence.file?.preview === 'pages';
  const turn = (by: number) => {
    setFailed(false);
    setPage((before) => Math.max(1, before + by));
  };
  return (
    <Modal opened onClose={close} title={evidence.title} size="xl">
      <div className={classes.preview}>
        {failed ? (
          <p role="alert">{t('proof.page.none')}</p>
        ) : (
          <img
            key={page}
            src={previewAddress(evidence.id, page, 'page')}
            alt={paged ? `${evidence.title}, ${t('proof.page', { page })}` : evidence.title}
            onError={() => setFailed(true)}
          />
        )}
        <div className={classes.foot}>
          {paged && (
            <>
              {page > 1 && (
                <Button variant="default" onClick={() => turn(-1)}>
                  {t('proof.page.back')}
                </Button>
              )}
              <span aria-live="polite">{t('proof.page', { page })}</span>
              {!failed && (
                <Button variant="default" onClick={() => turn(1)}>
                  {t('proof.page.next')}
                </Button>
              )}
            </>
          )}
          <Button variant="default" component="a" href={fileAddress(evidence.id)} download>
            {t('proof.download')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
