import type { LinkProps } from '@tanstack/react-router';
import { useLanguage } from '@/language/language';
import type { MessageKey } from '@/language/messages.ru';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import classes from './dashboards.module.css';

/** One report: what it is called and what it answers. A new one adds its line here. */
const reports: readonly { to: LinkProps['to']; label: MessageKey; sentence: MessageKey }[] = [
  { to: '/territory', label: 'dashboard.title', sentence: 'reports.territory' },
  { to: '/reports/load', label: 'load.title', sentence: 'reports.load' },
  { to: '/reports/burden', label: 'burden.title', sentence: 'reports.burden' },
];

export function ReportsPage() {
  const { t } = useLanguage();
  return (
    <Page title={t('nav.reports')} lead={t('reports.lead')}>
      <ul className={classes.places}>
        {reports.map((report) => (
          <li key={report.label}>
            <TextLink to={report.to}>{t(report.label)}</TextLink>
            <p>{t(report.sentence)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
