import { Button } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { Page } from '@/ui/page';
import { Failed, Read } from '@/ui/states';
import { useIntegrity, useVerifyAudit, type IntegrityRule } from '../api/keeping';
import classes from './integrity-page.module.css';

/** «Целостность»: what must hold in the data, what breaks it, and whether the audit is whole. */
export function IntegrityPage() {
  const { t } = useLanguage();
  const report = useIntegrity();
  return (
    <Page
      title={t('integrity.title')}
      lead={t('integrity.lead')}
      action={
        <Button loading={report.isFetching} onClick={() => void report.refetch()}>
          {t('integrity.action')}
        </Button>
      }
    >
      <Read query={report}>
        {(data) => {
          const broken = data.rules.filter((rule) => rule.broken > 0);
          return (
            <>
              <p className={classes.verdict} role="status">
                {data.whole
                  ? `✓ ${t('integrity.whole')}`
                  : `✗ ${t('integrity.some', { count: broken.length })}`}
              </p>
              {broken.map((rule) => (
                <BrokenRule key={rule.code} rule={rule} />
              ))}
              <Chain />
              <h2 className={classes.title}>{t('integrity.all')}</h2>
              <ul className={classes.rules}>
                {data.rules.map((rule) => (
                  <li key={rule.code} className={classes.rule} data-broken={rule.broken > 0 || undefined}>
                    <span>{rule.words}</span>
                    <span className={classes.state}>
                      {rule.broken === 0
                        ? `✓ ${t('integrity.holds')}`
                        : `✗ ${t('integrity.broken', { count: rule.broken })}`}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Read>
    </Page>
  );
}

function BrokenRule({ rule }: { rule: IntegrityRule }) {
  const { t } = useLanguage();
  return (
    <section className={classes.broken}>
      <h2 className={classes.title}>
        {rule.words}: {t('integrity.broken', { count: rule.broken })}
      </h2>
      <p className={classes.remedy}>{t('integrity.remedy', { remedy: rule.remedy })}</p>
      <ul className={classes.rows}>
        {rule.rows.map((row) => (
          <li key={`${row.object} ${row.id} ${row.what}`}>
            {row.objectWords} {row.id > 0 && row.id}: {row.what}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Chain() {
  const { t } = useLanguage();
  const verify = useVerifyAudit();
  const found = verify.data;
  return (
    <section className={classes.chain}>
      <h2 className={classes.title}>{t('integrity.chain')}</h2>
      <p className={classes.remedy}>{t('integrity.chain.lead')}</p>
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('integrity.chain.action')}
      </Button>
      {verify.error && <Failed failure={verify.error} />}
      {found && (
        <p className={classes.verdict} role="status">
          {found.whole
            ? `✓ ${t('integrity.chain.whole', { count: found.events })}`
            : `✗ ${t('integrity.chain.broken')}`}
        </p>
      )}
      {found && !found.whole && (
        <ul className={classes.rows}>
          {found.findings.map((finding) => (
            <li key={`${finding.fault} ${finding.first}`}>
              {t('audit.number', {
                number:
                  finding.first === finding.last ? String(finding.first) : `${finding.first}–${finding.last}`,
              })}
              : {t(`integrity.fault.${finding.fault}`)} {finding.what}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
