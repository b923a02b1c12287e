import { useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '@/language/language';
import { Chips } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { Empty } from '@/ui/states';
import { useCatalogue, type CuratedSchool, type Curator } from '../api/curators';
import { currentOf, inOrderOfNeed, loadWith, obstacle, stepTo, type Draft } from '../model/board';
import classes from './curators.module.css';

type Pair = ((school: CuratedSchool, curator: Curator) => void) | null;

/** A school is chosen, then a curator: by mouse, by dragging, or by arrow keys and Enter; every step is said aloud. */
export function Board({
  schools,
  curators,
  draft,
  pair,
}: {
  schools: readonly CuratedSchool[];
  curators: readonly Curator[];
  draft: Draft;
  pair: Pair;
}) {
  const { t } = useLanguage();
  const [chosen, choose] = useState<number | null>(null);
  const [said, say] = useState('');
  const left = useRef<HTMLUListElement>(null);
  const right = useRef<HTMLUListElement>(null);
  const ordered = inOrderOfNeed(schools);
  const school = ordered.find((each) => each.id === chosen);

  function chooseSchool(picked: CuratedSchool) {
    if (!pair) return;
    choose(picked.id);
    say(t('curators.chosen', { school: picked.name }));
    // On a narrow screen the curators lie below the last school.
    if (window.matchMedia('(max-width: 48em)').matches) focusCard(right.current, 0);
  }
  function chooseCurator(curator: Curator, forSchool = school) {
    if (!pair) return;
    if (!forSchool) {
      say(t('curators.chooseFirst'));
      return;
    }
    const why = obstacle(forSchool, curator, draft);
    if (why) {
      say(t('curators.cannot', { curator: curator.person.name, reason: t(`curators.obstacle.${why}`) }));
      return;
    }
    pair(forSchool, curator);
    choose(null);
    say(t('curators.paired', { school: forSchool.name, curator: curator.person.name }));
    focusCard(left.current, ordered.indexOf(forSchool) + 1);
  }
  function walk(event: KeyboardEvent, list: HTMLUListElement | null, at: number, act: () => void) {
    if (event.target !== event.currentTarget) return;
    const to = stepTo(event.key, at, list?.children.length ?? 0);
    if (to !== null) focusCard(list, to);
    else if (event.key === 'Enter' || event.key === ' ') act();
    else if (event.key === 'ArrowRight') focusCard(right.current, 0);
    else if (event.key === 'ArrowLeft') focusCard(left.current, 0);
    else if (event.key === 'Escape') {
      choose(null);
      say(t('curators.unchosen'));
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <p className="v-hidden" role="status" aria-live="assertive">
        {said}
      </p>
      <div className={classes.board}>
        <section className={classes.column} aria-label={t('curators.schools')}>
          <h2>
            {t('curators.schools')} · {ordered.length}
          </h2>
          {ordered.length === 0 ? (
            <Empty title={t('curators.noSchools')}>{t('curators.noSchools.next')}</Empty>
          ) : (
            <ul ref={left} className={classes.list} role="listbox" aria-label={t('curators.schools')}>
              {ordered.map((each, at) => (
                <li
                  key={each.id}
                  role="option"
                  aria-selected={each.id === chosen}
                  className={classes.card}
                  tabIndex={at === 0 || each.id === chosen ? 0 : -1}
                  draggable={pair !== null}
                  onDragStart={(event) => {
                    event.dataTransfer.setData('text/plain', String(each.id));
                    choose(each.id);
                  }}
                  onClick={() => chooseSchool(each)}
                  onKeyDown={(event) =>
                    walk(event, left.current, at, () => {
                      chooseSchool(each);
                      focusCard(right.current, 0);
                    })
                  }
                >
                  <SchoolCard school={each} draft={draft} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className={classes.column} aria-label={t('curators.people')}>
          <h2>
            {t('curators.people')} · {curators.length}
          </h2>
          {curators.length === 0 ? (
            <Empty title={t('curators.noPeople')}>{t('curators.noPeople.next')}</Empty>
          ) : (
            <ul ref={right} className={classes.list} role="listbox" aria-label={t('curators.people')}>
              {curators.map((each, at) => (
                <CuratorCard
                  key={each.person.id}
                  curator={each}
                  school={school}
                  draft={draft}
                  first={at === 0}
                  drop={(id) =>
                    chooseCurator(
                      each,
                      ordered.find((one) => one.id === id),
                    )
                  }
                  choose={() => chooseCurator(each)}
                  walk={(event) => walk(event, right.current, at, () => chooseCurator(each))}
                />
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

function focusCard(list: HTMLUListElement | null, at: number) {
  const card = list?.children.item(Math.min(at, (list?.children.length ?? 1) - 1));
  if (card instanceof HTMLElement) card.focus();
}

function SchoolCard({ school, draft }: { school: CuratedSchool; draft: Draft }) {
  const { t } = useLanguage();
  const catalogue = useCatalogue();
  const current = currentOf(school.assignments);
  const next = draft.get(school.id);
  const risks = school.risks.map(
    (code) => catalogue.data?.risks.find((risk) => risk.code === code)?.name ?? code,
  );
  return (
    <>
      <div className={classes.head}>
        <span className={classes.name}>{school.name}</span>
        <span className={classes.dim}>{school.territory.name}</span>
      </div>
      {school.groups.length > 0 && <Chips items={school.groups} />}
      {current ? (
        <div className={classes.dim}>{t('curators.has', { name: current.curator.name })}</div>
      ) : (
        !next && <div className={classes.need}>○ {t('curators.without')}</div>
      )}
      {next && <div>→ {t('curators.becomes', { name: next.curator.name })}</div>}
      {risks.length > 0 && (
        <div className={classes.dim}>{t('curators.risksOf', { names: risks.join('; ') })}</div>
      )}
      {school.subjects.length > 0 && (
        <div className={classes.dim}>{t('curators.subjectsOf', { names: school.subjects.join(', ') })}</div>
      )}
    </>
  );
}

function CuratorCard({
  curator,
  school,
  draft,
  first,
  drop,
  choose,
  walk,
}: {
  curator: Curator;
  school: CuratedSchool | undefined;
  draft: Draft;
  first: boolean;
  drop: (school: number) => void;
  choose: () => void;
  walk: (event: KeyboardEvent) => void;
}) {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  const why = school ? obstacle(school, curator, draft) : null;
  const load = loadWith(curator, draft);
  const { person } = curator;
  const schools = curator.assignments
    .filter((each) => each.state === 'current')
    .map((each) => each.school.name);
  return (
    <li
      role="option"
      aria-selected={false}
      aria-disabled={why !== null}
      className={classes.card}
      data-over={over || undefined}
      data-shut={why !== null || undefined}
      tabIndex={first ? 0 : -1}
      onClick={choose}
      onKeyDown={walk}
      onDragOver={(event) => {
        if (why === null) event.preventDefault();
        setOver(why === null);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drop(Number(event.dataTransfer.getData('text/plain')));
      }}
    >
      <div className={classes.head}>
        <TextLink
          to="/management/curators/$personId"
          params={{ personId: person.id }}
          className={classes.name}
          tabIndex={-1}
          onClick={(event) => event.stopPropagation()}
        >
          {person.name}
        </TextLink>
        <span className={classes.load}>
          {'●'.repeat(load)}
          {'○'.repeat(Math.max(0, curator.limit - load))} {t('curators.load', { load, limit: curator.limit })}
        </span>
      </div>
      <div className={classes.dim}>
        {t('curators.worksAt', { place: person.organisation?.name ?? person.territory.name })}
      </div>
      {schools.length > 0 && <div>{t('curators.leads', { schools: schools.join(', ') })}</div>}
      {curator.risks.length > 0 && (
        <div className={classes.dim}>{t('curators.strongIn', { count: curator.risks.length })}</div>
      )}
      {curator.state !== 'selected' && (
        <div className={classes.dim}>{t(`curators.state.${curator.state}`)}</div>
      )}
      {why && why !== 'candidate' && <div className={classes.need}>{t(`curators.obstacle.${why}`)}</div>}
    </li>
  );
}
