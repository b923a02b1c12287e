import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { answer, client } from '@/api/client';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import type { VisitDraft } from '../model/visit-draft';
import type { WaitingPhoto } from '../model/visit-store';
import type { OpenVisit } from './use-visit';
import classes from './risks.module.css';

/** Photos of a factor, or of the act: with the server, and those that still wait here. */
export function Photos({
  code,
  visit,
  draft,
  open,
}: {
  code: string;
  visit: OpenVisit;
  draft: VisitDraft;
  open: boolean;
}) {
  const notices = useNotices();
  const waiting = visit.photos.filter((photo) => photo.code === code);
  const shown = draft.server.photos.filter((photo) => photo.code === code);
  if (waiting.length + shown.length === 0) return null;
  async function remove(photoId: number) {
    const path = { visitId: draft.visitId, photoId };
    try {
      await answer(
        client.DELETE('/api/v1/verification-visits/{visitId}/photos/{photoId}', { params: { path } }),
      );
      await visit.reload();
    } catch (failure) {
      notices.fail(failure);
    }
  }
  return (
    <div className={classes.photos}>
      {shown.map((photo) => (
        <Photo
          key={photo.id}
          address={`/api/v1/verification-visits/${draft.visitId}/photos/${photo.id}`}
          name={photo.fileName}
          onRemove={open && visit.online ? () => void remove(photo.id) : undefined}
        />
      ))}
      {waiting.map((photo) => (
        <Waiting key={photo.key} photo={photo} onRemove={() => void visit.dropPhoto(photo.key)} />
      ))}
    </div>
  );
}

/** As it lies on the device. */
function Waiting({ photo, onRemove }: { photo: WaitingPhoto; onRemove: () => void }) {
  const { t } = useLanguage();
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(photo.bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  if (address === '') return null;
  return (
    <Photo address={address} name={photo.fileName} note={t('visits.page.waiting')} onRemove={onRemove} />
  );
}

function Photo({
  address,
  name,
  note,
  onRemove,
}: {
  address: string;
  name: string;
  note?: string;
  onRemove?: (() => void) | undefined;
}) {
  const { t } = useLanguage();
  return (
    <figure>
      <img src={address} alt={t('visits.page.photo.of', { name })} />
      <figcaption>
        {note}
        {onRemove && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t('visits.page.photo.remove', { name })}
            onClick={onRemove}
          >
            ✕
          </Button>
        )}
      </figcaption>
    </figure>
  );
}
