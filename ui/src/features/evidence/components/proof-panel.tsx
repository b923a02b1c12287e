import { Button } from '@mantine/core';
import { useTakeStep, type ObligationDetail } from '@/api/queries/steps';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import { useProof, type Proof } from '../api/evidence';
import { useSending } from '../model/use-sending';
import { EvidenceCard } from './evidence-card';
import { FileSender } from './file-sender';
import { Matches } from './matches';
import { WordsForm } from './words-form';
import classes from './proof-panel.module.css';

/** What proves a duty: what is called for, what there is, what is missing, and what else it may serve. */
export function ProofPanel({ obligation }: { obligation: ObligationDetail }) {
  const { t } = useLanguage();
  const proof = useProof(obligation.id);
  return (
    <section className={classes.panel} aria-labelledby="proof-heading">
      <h2 id="proof-heading" className={classes.heading}>
        {t('proof.title')}
      </h2>
      <Read query={proof} lines={4}>
        {(shown) => <Shown proof={shown} obligation={obligation} />}
      </Read>
    </section>
  );
}

function Shown({ proof, obligation }: { proof: Proof; obligation: ObligationDetail }) {
  const { t } = useLanguage();
  const sending = useSending(obligation.id);
  return (
    <>
      <Requirement proof={proof} />
      {proof.evidence.length > 0 ? (
        <ul className={classes.list}>
          {proof.evidence.map((evidence) => (
            <EvidenceCard
              key={evidence.id}
              evidence={evidence}
              obligationId={obligation.id}
              remarks={proof.missing.filter((remark) => remark.evidence === evidence.id)}
            />
          ))}
        </ul>
      ) : (
        <p className={classes.dim}>{t('proof.none')}</p>
      )}
      {proof.editable && (
        <>
          <FileSender obligationId={obligation.id} limits={proof.limits} sending={sending} />
          <WordsForm obligationId={obligation.id} />
        </>
      )}
      <Matches proof={proof} obligationId={obligation.id} />
      <Missing proof={proof} />
      {proof.editable && proof.evidence.length > 0 && (
        <Send obligation={obligation} warned={proof.missing.length > 0} busy={sending.files.length > 0} />
      )}
    </>
  );
}

function Requirement({ proof }: { proof: Proof }) {
  const { t } = useLanguage();
  const { kinds, fromExpected, value } = proof.requirement;
  return (
    <p className={classes.needs}>
      {kinds.length > 0 ? (
        <>
          <strong>{t('proof.needs', { kinds: kinds.map(({ words }) => words).join(', ') })}</strong>{' '}
          <span className={classes.dim}>
            {t(fromExpected ? 'proof.needs.expected' : 'proof.needs.activity')}
          </span>
        </>
      ) : (
        t('proof.needs.unsaid')
      )}
      {value && <span className={classes.value}>{t('proof.needs.value')}</span>}
    </p>
  );
}

/** What concerns no single proof; the rest stands on its card. */
function Missing({ proof }: { proof: Proof }) {
  const { t } = useLanguage();
  const all = proof.missing.filter(({ gap, evidence }) => gap !== 'nothing' && evidence === null);
  if (all.length === 0) return null;
  return (
    <div className={classes.missing} role="status">
      <strong>{t('proof.missing')}</strong>
      <ul>
        {all.map(({ gap, kind }) => (
          <li key={`${gap}${kind ?? ''}`}>
            {t(`proof.missing.${gap}`, kind ? { kind: t(`proof.kind.${kind}`) } : {})}
          </li>
        ))}
      </ul>
      <p className={classes.dim}>{t('proof.missing.may')}</p>
    </div>
  );
}

function Send({
  obligation,
  warned,
  busy,
}: {
  obligation: ObligationDetail;
  warned: boolean;
  busy: boolean;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const take = useTakeStep();
  if (!obligation.steps.includes('submit')) return null;
  const send = () =>
    take.mutate(
      { obligation, body: { step: 'submit' } },
      {
        onSuccess: () => notices.say(t('proof.sent')),
        onError: (failure) => notices.fail(failure),
      },
    );
  return (
    <div className={classes.send}>
      <Button onClick={send} loading={take.isPending} disabled={busy}>
        {t(warned ? 'proof.sendMissing' : 'proof.send')}
      </Button>
    </div>
  );
}
