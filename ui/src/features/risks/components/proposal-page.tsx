import { Button, Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useMakeRoadMap, useProposal, type ProposedRow } from '../api/risks';
import { nameOf } from '../model/levels';
import classes from './risks.module.css';

const origins = ['risk-group', 'plan-above', 'measure'] as const;

/** What the road map of a school should hold, each row with where it comes from. */
export function ProposalPage({ organisationId, above }: { organisationId: number; above?: ReactNode }) {
  const { t } = useLanguage();
  const proposal = useProposal(organisationId);
  return (
    <Page
      title={t('risks.proposal.title', { school: proposal.data?.profile.school.name ?? '' })}
      lead={t('risks.proposal.lead')}
      above={above}
    >
      <Read query={proposal} lines={8}>
        {(found) =>
          found.rows.length === 0 ? (
            <Empty title={t('risks.proposal.none')} />
          ) : (
            <Choice
              organisationId={organisationId}
              rows={found.rows}
              names={new Map(found.risks.map((risk) => [risk.code, risk]))}
            />
          )
        }
      </Read>
    </Page>
  );
}

function Choice({
  organisationId,
  rows,
  names,
}: {
  organisationId: number;
  rows: readonly ProposedRow[];
  names: Map<string, Parameters<typeof nameOf>[0]>;
}) {
  const { t, language } = useLanguage();
  const notices = useNotices();
  const navigate = useNavigate();
  const make = useMakeRoadMap(organisationId);
  // Obligatory rows of the groups of risk, and measures whose term is still ahead.
  const [chosen, setChosen] = useState(
    () => new Set(rows.filter((row) => row.origin !== 'plan-above' && !row.past).map((row) => row.key)),
  );
  const [key] = useState(() => crypto.randomUUID());
  const toggle = (row: ProposedRow) => {
    const next = new Set(chosen);
    if (!next.delete(row.key)) next.add(row.key);
    setChosen(next);
  };
  async function draft() {
    try {
      const taken = rows.filter((row) => chosen.has(row.key)).map((row) => row.key);
      const made = await make.mutateAsync({
        rows: taken,
        key: `${key}-${taken.length}-${taken.join('').length}`,
      });
      void navigate({ to: '/drafts/$draftId', params: { draftId: made.id } });
    } catch (failure) {
      notices.fail(failure);
    }
  }
  return (
    <>
      {origins.map((origin) => {
        const own = rows.filter((row) => row.origin === origin);
        if (own.length === 0) return null;
        return (
          <section key={origin} className={classes.section}>
            <h2>{t(`risks.proposal.${origin}`)}</h2>
            <ul className={classes.list}>
              {own.map((row) => (
                <li key={row.key} className={classes.item}>
                  <Checkbox checked={chosen.has(row.key)} onChange={() => toggle(row)} label={row.text} />
                  <p className={classes.quiet}>
                    {t('risks.proposal.term', { term: row.term })}
                    {row.past && <span className={classes.late}> – {t('risks.proposal.past')}</span>}
                    {row.result !== '' && <> · {t('risks.proposal.result', { result: row.result })}</>}
                  </p>
                  <p className={classes.quiet}>
                    {row.number === ''
                      ? row.source
                      : t('risks.proposal.from', { source: row.source, number: row.number })}
                    {row.risks.map((code) => {
                      const risk = names.get(code);
                      return risk === undefined ? null : <span key={code}> · {nameOf(risk, language)}</span>;
                    })}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <Button disabled={chosen.size === 0} loading={make.isPending} onClick={() => void draft()}>
        {t('risks.proposal.make', { count: chosen.size })}
      </Button>
    </>
  );
}
