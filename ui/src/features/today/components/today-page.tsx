import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answer, client } from '@/api/client';
import { usePermitted } from '@/api/permissions';
import type { Obligation, Today } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { ButtonLink, TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { alikeDuties, type AlikeDuties } from '../model/alike';
import classes from './today-page.module.css';

type ListName = 'overdue' | 'week' | 'needs-date';

/**
 * My day: what came back, what is late, what is due this week, what waits for me. `returned` and `waiting` are what
 * other parts of the application know of it.
 */
export function TodayPage({ returned, waiting }: { returned?: ReactNode; waiting?: ReactNode }) {
  const { t, dayInWords } = useLanguage();
  const permitted = usePermitted();
  const today = useQuery({ queryKey: ['today'], queryFn: () => answer(client.GET('/api/v1/today')) });
  return (
    <Page
      title={t('nav.today')}
      lead={today.data ? t('today.lead', { day: dayInWords(today.data.date) }) : t('today.leadLoading')}
      action={
        permitted('draft.write') && (
          <ButtonLink to="/road-maps" search={{ upload: true }}>
            {t('upload.action')}
          </ButtonLink>
        )
      }
    >
      {returned}
      <Read query={today} lines={8}>
        {(data) => <Lists today={data} waitingElsewhere={waiting} />}
      </Read>
    </Page>
  );
}

function Lists({ today, waitingElsewhere }: { today: Today; waitingElsewhere?: ReactNode }) {
  const { t, dayInWords } = useLanguage();
  const permitted = usePermitted();
  const { overdue, week, waiting } = today;
  const next = today.nextDate
    ? t('today.next', { day: dayInWords(today.nextDate, today.date) })
    : t('today.noNext');
  if (overdue.total + week.total + waiting.total === 0 && !today.nextDate) {
    return (
      <>
        {waitingElsewhere}
        <Empty
          title={t('today.nothing')}
          action={
            permitted('draft.write') ? (
              <ButtonLink to="/road-maps" search={{ upload: true }}>
                {t('upload.action')}
              </ButtonLink>
            ) : undefined
          }
        >
          {permitted('draft.write') ? t('today.nothing.next') : t('today.nothing.wait')}
        </Empty>
      </>
    );
  }
  return (
    <div className={classes.lists}>
      {waitingElsewhere}
      <Group
        title={t('today.overdue')}
        total={overdue.total}
        state="overdue"
        tone="late"
        empty={t('today.overdue.none')}
      >
        {alikeDuties(overdue.items).map((alike) => (
          <Line key={alike.first.id} alike={alike} />
        ))}
      </Group>
      <Group
        title={t('today.week')}
        total={week.total}
        state="week"
        tone="now"
        empty={`${t('today.week.none')} ${next}`}
      >
        {alikeDuties(week.items).map((alike) => (
          <Line key={alike.first.id} alike={alike} />
        ))}
      </Group>
      <Group
        title={t('today.waiting')}
        total={waiting.total}
        state="needs-date"
        tone="undated"
        empty={t('today.waiting.none')}
        linked={waiting.needsDate.total > 0}
      >
        {waiting.drafts.map((draft) => (
          <li key={`draft-${draft.id}`} className={classes.line}>
            <div className={classes.what}>
              <TextLink to="/drafts/$draftId" params={{ draftId: draft.id }} className={classes.text}>
                {draft.title || draft.source}
              </TextLink>
              <p className={classes.facts}>
                {t('today.draft')} · {draft.source}
              </p>
            </div>
            <p className={classes.words}>
              {draft.doubtful > 0 ? t('draft.toCheck', { count: draft.doubtful }) : t('draft.allChecked')}
            </p>
            <ButtonLink to="/drafts/$draftId" params={{ draftId: draft.id }} variant="default" size="xs">
              {t('draft.continue')}
            </ButtonLink>
          </li>
        ))}
        {alikeDuties(waiting.needsDate.items).map((alike) => (
          <Line key={alike.first.id} alike={alike} />
        ))}
      </Group>
    </div>
  );
}

function Group({
  title,
  total,
  state,
  tone,
  empty,
  linked = true,
  children,
}: {
  title: string;
  total: number;
  state: ListName;
  tone: 'late' | 'now' | 'undated';
  empty: string;
  linked?: boolean;
  children: ReactNode;
}) {
  const { t, number } = useLanguage();
  return (
    <section className={classes.group}>
      <h2 className={classes.heading} data-tone={tone}>
        {title}
        {total > 0 && linked ? (
          <TextLink
            to="/obligations"
            search={{ state }}
            className={classes.total}
            aria-label={t('today.all', { list: title, count: total })}
          >
            {number(total)}
          </TextLink>
        ) : (
          <span className={classes.total}>{number(total)}</span>
        )}
      </h2>
      {total === 0 ? <p className={classes.empty}>{empty}</p> : <ul className={classes.list}>{children}</ul>}
    </section>
  );
}

/** How many of those who owe the same are named in a line. */
const namesShown = 3;

function Line({ alike: { first, names } }: { alike: AlikeDuties }) {
  const { t } = useLanguage();
  const many = names.length > 1;
  const who = names.slice(0, namesShown).join(', ');
  const more = names.length - namesShown;
  const title = (
    <>
      {first.number && <b>{first.number} </b>}
      {first.text}
    </>
  );
  const theirs = { state: first.state, roadMap: first.roadMapId, activity: first.activity };
  return (
    <li className={classes.line}>
      <div className={classes.what}>
        {many ? (
          <TextLink to="/obligations" search={theirs} className={classes.text}>
            {title}
          </TextLink>
        ) : (
          <TextLink
            to="/obligations/$obligationId"
            params={{ obligationId: first.id }}
            className={classes.text}
          >
            {title}
          </TextLink>
        )}
        <p className={classes.facts}>
          {more > 0 ? t('today.who', { who, count: more }) : who} · {first.roadMapTitle}
        </p>
      </div>
      <p className={classes.words}>{first.words}</p>
      {many ? (
        <ButtonLink to="/obligations" search={theirs} variant="default" size="xs">
          {t('today.openAll', { count: names.length })}
        </ButtonLink>
      ) : (
        <ButtonLink
          to="/obligations/$obligationId"
          params={{ obligationId: first.id }}
          variant="default"
          size="xs"
        >
          <NextStep duty={first} />
        </ButtonLink>
      )}
    </li>
  );
}

/** The one step that the person may take now; otherwise there is only a look. */
function NextStep({ duty }: { duty: Obligation }) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  if (duty.state === 'needs-date' && permitted('obligation.write')) return t('obligation.giveDate');
  if (duty.stage === 'owed' && permitted('obligation.carry-out')) return t('today.report');
  return t('action.open');
}
