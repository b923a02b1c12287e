import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { dayAndTime } from '@/language/instants';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import {
  fileAddress,
  previewAddress,
  useEditEvidence,
  useUnlinkEvidence,
  type Evidence,
  type ProofRemark,
} from '../api/evidence';
import { sizeInWords } from '../model/size';
import { PreviewDialog } from './preview-dialog';
import classes from './proof-panel.module.css';

interface Props {
  evidence: Evidence;
  obligationId: number;
  remarks: ProofRemark[];
}

/** One proof: what it is, what it lacks, and what may be done with it. */
export function EvidenceCard({ evidence, obligationId, remarks }: Props) {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState<'edit' | 'remove' | 'preview' | null>(null);
  const { file } = evidence;
  const previewed = file !== null && file.available && file.preview !== 'none';
  const others = evidence.obligations.filter(({ id }) => id !== obligationId);
  return (
    <li className={classes.card} data-bad={evidence.state === 'quarantined' || undefined}>
      {previewed && (
        <button
          type="button"
          className={classes.thumb}
          aria-label={`${t('proof.show')}: ${evidence.title}`}
          onClick={() => setOpen('preview')}
        >
          <img src={previewAddress(evidence.id, 1, 'thumbnail')} alt="" loading="lazy" />
        </button>
      )}
      <div className={classes.about}>
        <Headline evidence={evidence} />
        <Requisites evidence={evidence} />
        {evidence.words !== '' && evidence.kind !== 'note' && (
          <p className={classes.said}>{evidence.words}</p>
        )}
        <ScanState evidence={evidence} />
        {remarks.length > 0 && (
          <ul className={classes.remarks}>
            {remarks.map(({ gap }) => (
              <li key={gap}>{t(`proof.missing.${gap}`)}</li>
            ))}
          </ul>
        )}
        {others.length > 0 && (
          <p className={classes.dim}>
            {t('proof.serves', { duties: others.map((use) => use.roadMapTitle).join('; ') })}
          </p>
        )}
        <p className={classes.dim}>
          {t('proof.maker', { name: evidence.maker, when: dayAndTime(language, evidence.madeAt) })}
        </p>
        <div className={`${classes.acts} v-screen-only`}>
          {previewed && (
            <Button size="compact-sm" variant="subtle" onClick={() => setOpen('preview')}>
              {t('proof.show')}
            </Button>
          )}
          {file?.available && (
            <Button size="compact-sm" variant="subtle" component="a" href={fileAddress(evidence.id)} download>
              {t('proof.download')}
            </Button>
          )}
          {evidence.editable && evidence.state === 'present' && (
            <Button size="compact-sm" variant="subtle" onClick={() => setOpen('edit')}>
              {t('proof.edit')}
            </Button>
          )}
          {evidence.editable && (
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => setOpen('remove')}>
              {t('proof.remove')}
            </Button>
          )}
        </div>
      </div>
      {open === 'edit' && <EditDialog evidence={evidence} close={() => setOpen(null)} />}
      {open === 'preview' && <PreviewDialog evidence={evidence} close={() => setOpen(null)} />}
      {open === 'remove' && (
        <RemoveDialog
          evidence={evidence}
          obligationId={obligationId}
          shared={others.length > 0}
          close={() => setOpen(null)}
        />
      )}
    </li>
  );
}

function Headline({ evidence }: { evidence: Evidence }) {
  const { t } = useLanguage();
  if (evidence.kind === 'link')
    return (
      <a className={classes.name} href={evidence.link} target="_blank" rel="noopener noreferrer nofollow">
        {evidence.title}
      </a>
    );
  if (evidence.kind === 'note') return <p className={classes.said}>{evidence.words}</p>;
  return (
    <p className={classes.name}>
      {evidence.title}{' '}
      {evidence.file && (
        <span className={classes.dim}>
          {evidence.file.name === evidence.title ? '' : `${evidence.file.name}, `}
          {sizeInWords(evidence.file.size, t)}
        </span>
      )}
    </p>
  );
}

function Requisites({ evidence }: { evidence: Evidence }) {
  const { t, shortDay } = useLanguage();
  const parts = [
    evidence.number === '' ? '' : t('proof.of', { number: evidence.number }),
    evidence.day === null ? '' : t('proof.from', { day: shortDay(evidence.day) }),
    evidence.signed ? t('proof.signed').toLowerCase() : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? <p className={classes.requisites}>{parts.join(' · ')}</p> : null;
}

function ScanState({ evidence }: { evidence: Evidence }) {
  const { t } = useLanguage();
  const { file } = evidence;
  if (evidence.state === 'quarantined')
    return (
      <p className={classes.bad} role="alert">
        {t('proof.quarantined', { signature: file?.signature ? ` (${file.signature})` : '' })}
      </p>
    );
  if (file?.scan === 'waiting' && !file.available)
    return <p className={classes.dim}>{t('proof.scanning')}</p>;
  return null;
}

function EditDialog({ evidence, close }: { evidence: Evidence; close: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const edit = useEditEvidence();
  const [said, setSaid] = useState({
    title: evidence.title,
    words: evidence.words,
    number: evidence.number,
    day: evidence.day ?? '',
    signed: evidence.signed,
    link: evidence.link,
  });
  const change = (part: Partial<typeof said>) => setSaid((before) => ({ ...before, ...part }));
  function save(event: FormEvent) {
    event.preventDefault();
    const { link, ...rest } = said;
    const body = {
      ...rest,
      day: said.day === '' ? null : said.day,
      ...(evidence.kind === 'link' && { link }),
    };
    edit.mutate({ evidence, said: body }, { onSuccess: close, onError: (failure) => notices.fail(failure) });
  }
  return (
    <Modal opened onClose={close} title={t('proof.edit')}>
      <form className={classes.dialog} onSubmit={save}>
        {evidence.kind !== 'note' && (
          <TextInput
            label={t('proof.fileTitle')}
            value={said.title}
            maxLength={300}
            data-autofocus
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        )}
        {evidence.kind === 'link' && (
          <TextInput
            type="url"
            label={t('proof.linkLabel')}
            value={said.link}
            onChange={(event) => change({ link: event.currentTarget.value })}
          />
        )}
        {evidence.kind === 'file' && (
          <>
            <div className={classes.pair}>
              <TextInput
                label={t('proof.number')}
                value={said.number}
                maxLength={60}
                onChange={(event) => change({ number: event.currentTarget.value })}
              />
              <TextInput
                type="date"
                label={t('proof.day')}
                value={said.day}
                onChange={(event) => change({ day: event.currentTarget.value })}
              />
            </div>
            <Checkbox
              label={t('proof.signed')}
              checked={said.signed}
              onChange={(event) => change({ signed: event.currentTarget.checked })}
            />
          </>
        )}
        <Textarea
          label={t('proof.words')}
          autosize
          minRows={2}
          maxLength={4000}
          value={said.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <div className={classes.foot}>
          <Button type="submit" loading={edit.isPending}>
            {t('action.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface RemoveProps {
  evidence: Evidence;
  obligationId: number;
  shared: boolean;
  close: () => void;
}

function RemoveDialog({ evidence, obligationId, shared, close }: RemoveProps) {
  const { t } = useLanguage();
  const notices = useNotices();
  const unlink = useUnlinkEvidence();
  const remove = () =>
    unlink.mutate(
      { evidenceId: evidence.id, obligationId },
      { onSuccess: close, onError: (failure) => notices.fail(failure) },
    );
  return (
    <Modal opened onClose={close} title={t('proof.remove.sure', { title: evidence.title })}>
      <div className={classes.dialog}>
        <p>{t(shared ? 'proof.remove.others' : 'proof.remove.last')}</p>
        <div className={classes.foot}>
          <Button color="red" onClick={remove} loading={unlink.isPending}>
            {t('proof.remove')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('action.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
