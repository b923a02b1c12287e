import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import type { AuditEvent } from '../api/keeping';
import { momentInWords, valueInWords } from '../model/values';
import classes from './audit-lines.module.css';

/** Events one below the other: when and who, what was done to what, what was and what became. */
export function AuditLines({ events, withObject = true }: { events: AuditEvent[]; withObject?: boolean }) {
  const { t, language } = useLanguage();
  return (
    <ol className={classes.lines}>
      {events.map((event) => (
        <li key={event.id} className={classes.line}>
          <div className={classes.when}>
            <time dateTime={event.at}>{momentInWords(event.at, language)}</time>
            <span className={classes.number}>{t('audit.number', { number: String(event.id) })}</span>
          </div>
          <div className={classes.who}>
            <TextLink to="/management/audit" search={{ actor: event.actor.id }}>
              {event.actor.name}
            </TextLink>
            {event.behalf && (
              <span className={classes.quiet}>{t('audit.behalf', { name: event.behalf.name })}</span>
            )}
          </div>
          <div className={classes.what}>
            <p className={classes.act}>
              {event.actWords}
              {withObject && event.object.id > 0 && (
                <>
                  {': '}
                  <ObjectLink event={event} />
                </>
              )}
            </p>
            <Changes event={event} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function ObjectLink({ event }: { event: AuditEvent }) {
  const { t } = useLanguage();
  const { kind, kindWords, id } = event.object;
  const words = t('audit.objectNumber', { kind: kindWords.toLowerCase(), id: String(id) });
  switch (kind) {
    case 'draft':
      return (
        <TextLink to="/drafts/$draftId" params={{ draftId: id }}>
          {words}
        </TextLink>
      );
    case 'road-map':
      return (
        <TextLink to="/road-maps/$roadMapId" params={{ roadMapId: id }}>
          {words}
        </TextLink>
      );
    case 'obligation':
      return (
        <TextLink to="/obligations/$obligationId" params={{ obligationId: id }}>
          {words}
        </TextLink>
      );
    default:
      return (
        <TextLink to="/management/audit" search={{ object: kind, objectId: id }}>
          {words}
        </TextLink>
      );
  }
}

function Changes({ event }: { event: AuditEvent }) {
  const { t, shortDay } = useLanguage();
  const told = (value: string | null) =>
    value === null ? t('audit.nothingThere') : valueInWords(value, shortDay);
  const details = event.details.filter((detail) => detail.value !== '' && detail.field !== 'sha256');
  return (
    <>
      {event.changes.length > 0 && (
        <dl className={classes.changes}>
          {event.changes.map((change) => (
            <div key={change.field} className={classes.change}>
              <dt>{change.fieldWords}</dt>
              <dd>
                <del>{told(change.was)}</del>
                <span aria-hidden="true"> → </span>
                <ins>{told(change.became)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {details.length > 0 && (
        <p className={classes.quiet}>
          {details
            .map((detail) => `${detail.fieldWords}: ${valueInWords(detail.value, shortDay)}`)
            .join(' · ')}
        </p>
      )}
    </>
  );
}
