import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { StateMark, type Mark } from '@/ui/state-mark';
import { useSaveFacts, type Definition, type ExplainedRow, type Fact, type Verdict } from '../api/indicators';
import { inputOf, troubleOf, typedOf, written, type Typed } from '../model/values';
import { FactFields } from './fact-fields';
import classes from './indicators.module.css';

const marks: Record<Verdict, Mark> = {
  counted: 'done',
  'not-counted': 'overdue',
  blank: 'needs-date',
  'not-applicable': 'gone',
};

/** Who made the value: a row a school. Whoever may, fills in all of them at once. */
export function ExplainedRows({
  indicator,
  definition,
  rows,
  year,
}: {
  indicator: number;
  definition: Definition;
  rows: readonly ExplainedRow[];
  year: number;
}) {
  const { t } = useLanguage();
  const [filling, setFilling] = useState(false);
  const mayFill = rows.some((row) => row.mayFill && row.facts.length > 0);
  return (
    <>
      {mayFill && !filling && (
        <Button mb="sm" variant="default" onClick={() => setFilling(true)}>
          {t('indicators.fill')}
        </Button>
      )}
      {filling ? (
        <Filling indicator={indicator} definition={definition} rows={rows} done={() => setFilling(false)} />
      ) : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('indicators.rows')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('indicators.holder.school')}</th>
                <th scope="col">{t('indicators.value')}</th>
                {rows.some((row) => row.base) && <th scope="col">{t('indicators.base')}</th>}
                <th scope="col">{t('indicators.verdict')}</th>
                <th scope="col">{t('indicators.words')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.organisation ?? row.territory.id}
                  row={row}
                  definition={definition}
                  year={year}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Row({ row, definition, year }: { row: ExplainedRow; definition: Definition; year: number }) {
  const { t, shortDay } = useLanguage();
  const said = row.facts.filter((fact) => fact.words !== '' || fact.filledOn !== null);
  return (
    <tr>
      <th scope="row">
        {row.organisation === null ? (
          row.name
        ) : (
          <TextLink
            to="/schools/$organisationId/indicators"
            params={{ organisationId: row.organisation }}
            search={{ of: year }}
          >
            {row.name}
          </TextLink>
        )}
        <span className={classes.quiet}>{row.territory.name}</span>
      </th>
      <td>
        <Reading reading={row.reading} definition={definition} />
      </td>
      {row.base && (
        <td>
          <Reading reading={row.base} definition={definition} />
        </td>
      )}
      <td>
        <StateMark mark={marks[row.verdict]} word={t(`indicators.verdict.${row.verdict}`)} />
      </td>
      <td>
        {said.map((fact) => (
          <span key={fact.part} className={classes.quiet}>
            {[fact.words, fact.filler, fact.filledOn && shortDay(fact.filledOn)]
              .filter((word) => word)
              .join(', ')}
          </span>
        ))}
      </td>
    </tr>
  );
}

function Reading({ reading, definition }: { reading: ExplainedRow['reading']; definition: Definition }) {
  const { t, language } = useLanguage();
  if (reading.state !== 'value') return <>{t(`indicators.kind.${reading.state}`)}</>;
  if (definition.measure === 'yes-no')
    return <>{t(reading.yes ? 'indicators.answer.yes' : 'indicators.answer.no')}</>;
  const number = written(reading.number ?? '', language);
  return (
    <>
      {definition.measure === 'parts'
        ? t('indicators.ofWhole', { part: number, whole: written(reading.whole ?? '', language) })
        : number}
      {reading.missing > 0 && (
        <span className={classes.quiet}>{t('indicators.missing', { count: reading.missing })}</span>
      )}
    </>
  );
}

interface Entry {
  row: ExplainedRow;
  fact: Fact;
  typed: Typed;
}

function Filling({
  indicator,
  definition,
  rows,
  done,
}: {
  indicator: number;
  definition: Definition;
  rows: readonly ExplainedRow[];
  done: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const save = useSaveFacts();
  const [entries, setEntries] = useState<Entry[]>(() =>
    rows
      .filter((row) => row.mayFill)
      .flatMap((row) => row.facts.map((fact) => ({ row, fact, typed: typedOf(fact, definition.measure) }))),
  );
  const [refused, setRefused] = useState<Record<string, string>>({});
  const keyOf = ({ row, fact }: Entry) => `${row.organisation ?? row.territory.id}.${fact.part}`;
  const changed = entries.filter(
    ({ fact, typed }) => JSON.stringify(typed) !== JSON.stringify(typedOf(fact, definition.measure)),
  );
  const ready = changed.length > 0 && changed.every(({ typed }) => troubleOf(typed, definition) === null);
  const send = () =>
    save.mutate(
      changed.map(({ row, fact, typed }) => ({
        indicator,
        version: fact.version,
        ...inputOf(
          typed,
          row.organisation === null ? { territory: row.territory.id } : { organisation: row.organisation },
          fact,
        ),
      })),
      {
        onSuccess: ({ items }) => {
          const bad = Object.fromEntries(
            changed.flatMap((entry, index) =>
              items[index]?.saved ? [] : [[keyOf(entry), items[index]?.sentence ?? '']],
            ),
          );
          setRefused(bad);
          notices.say(t('indicators.filled', { count: items.filter((item) => item.saved).length }));
          if (Object.keys(bad).length === 0) done();
        },
        onError: (failure) => notices.fail(failure),
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send();
      }}
    >
      {entries.map((entry, index) => (
        <section key={keyOf(entry)} className={classes.line} aria-label={entry.row.name}>
          <p className={classes.question}>
            {entry.row.name}
            {entry.row.facts.length > 1 && (
              <span className={classes.quiet}>{t('indicators.period', { part: entry.fact.part })}</span>
            )}
          </p>
          <FactFields
            label={entry.row.name}
            definition={definition}
            typed={entry.typed}
            trouble={changed.includes(entry) ? troubleOf(entry.typed, definition) : null}
            disabled={save.isPending}
            change={(typed) => setEntries(entries.map((one, at) => (at === index ? { ...one, typed } : one)))}
          />
          {refused[keyOf(entry)] && <p role="alert">{refused[keyOf(entry)]}</p>}
        </section>
      ))}
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending} disabled={!ready}>
          {t('indicators.fill.save', { count: changed.length })}
        </Button>
        <Button variant="default" onClick={done}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
