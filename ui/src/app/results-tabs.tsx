import { type LinkProps } from '@tanstack/react-router';
import { usePermitted } from '@/api/permissions';
import type { MessageKey } from '@/language/messages.ru';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import classes from './results-tabs.module.css';

interface ResultsTab {
  to: LinkProps['to'];
  label: MessageKey;
  permission: string;
  /** Only its own page lights it, not those below. */
  exact?: boolean;
}

/** The parts of «Результаты и риски», in the order in which an analyst needs them. */
const tabs: readonly ResultsTab[] = [
  { to: '/results', label: 'identification.tab', permission: 'identification.read', exact: true },
  { to: '/results/dynamics', label: 'dynamics.tab', permission: 'result.read' },
  { to: '/results/difficulties', label: 'difficulties.tab', permission: 'result.read' },
  { to: '/results/transitions', label: 'dynamics.transitions.tab', permission: 'result.read' },
  { to: '/results/effect', label: 'effect.tab', permission: 'result.read' },
  { to: '/results/objectivity', label: 'objectivity.tab', permission: 'result.read' },
  { to: '/waves', label: 'waves.tab', permission: 'wave.read' },
  { to: '/risks', label: 'risks.tab', permission: 'risk.read' },
  { to: '/visits', label: 'visits.tab', permission: 'risk.read' },
  { to: '/results/context', label: 'context.tab', permission: 'context.read' },
  { to: '/results/scales', label: 'scales.tab', permission: 'result.read' },
  { to: '/results/imports', label: 'resultFiles.tab', permission: 'result.read' },
];

/** Above each page of «Результаты и риски»: the way to the others. */
export function ResultsTabs() {
  const { t } = useLanguage();
  const permitted = usePermitted();
  return (
    <nav aria-label={t('results.parts')} className={`${classes.tabs} v-screen-only`}>
      {tabs
        .filter((tab) => permitted(tab.permission))
        .map((tab) => (
          <TextLink
            key={tab.label}
            to={tab.to}
            className={classes.tab}
            activeOptions={{ exact: tab.exact === true, includeSearch: false }}
          >
            {t(tab.label)}
          </TextLink>
        ))}
    </nav>
  );
}
