import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useAcceptances, useConditions, useTermRequests } from '../api/requests';
import classes from './requests.module.css';

/** For the page of the day: how many requests, questions and agreements wait, each a link to them. */
export function WaitingLines() {
  const permitted = usePermitted();
  return permitted('obligation.read') ? <Lines /> : null;
}

function Lines() {
  const { t } = useLanguage();
  const requests = useTermRequests({ state: 'open', limit: 1 });
  const conditions = useConditions({ state: 'asked', limit: 1 });
  const acceptances = useAcceptances({ acceptance: 'asked', limit: 1 });
  const open = requests.data?.pages[0]?.counts.open ?? 0;
  const asked = conditions.data?.pages[0]?.counts.asked ?? 0;
  const agreed = acceptances.data?.pages[0]?.counts.asked ?? 0;
  if (open + asked + agreed === 0) return null;
  return (
    <ul className={classes.waiting}>
      {open > 0 && (
        <li>
          <TextLink to="/requests">{t('requests.today', { count: open })}</TextLink>
        </li>
      )}
      {asked > 0 && (
        <li>
          <TextLink to="/requests" search={{ tab: 'conditions' }}>
            {t('conditions.today', { count: asked })}
          </TextLink>
        </li>
      )}
      {agreed > 0 && (
        <li>
          <TextLink to="/requests" search={{ tab: 'acceptances' }}>
            {t('acceptance.title')}: {agreed}
          </TextLink>
        </li>
      )}
    </ul>
  );
}
