import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import type { ImportedCounts, ResultFileDetail, ResultProtocol } from '../api/result-files';
import { all } from '../model/reading';
import classes from './result-files.module.css';

/** What was understood of a file, what it changes, what was left out and what is odd. */
export function Protocol({ file }: { file: ResultFileDetail }) {
  const { t } = useLanguage();
  const { protocol } = file;
  return (
    <>
      <Figures file={file} />
      {protocol.works.length > 0 && <Works works={protocol.works} />}
      <Codes
        title={t('resultFiles.leftOut')}
        counts={protocol.leftOut}
        rows={protocol.leftOutRows}
        sign="!"
      />
      <Codes title={t('resultFiles.doubts')} counts={protocol.doubts} rows={protocol.doubtRows} sign="?" />
      <Codes title={t('resultFiles.remarks')} counts={protocol.remarks} rows={[]} sign="?" />
      {protocol.unmatched.length > 0 && <Unmatched file={file} />}
    </>
  );
}

function Figures({ file }: { file: ResultFileDetail }) {
  const { t, number } = useLanguage();
  const { protocol } = file;
  const leftOut = protocol.leftOut.reduce((sum, each) => sum + each.count, 0);
  const { people } = protocol;
  const found = protocol.knownBy.reduce((sum, each) => sum + each.count, 0);
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('resultFiles.figure.rows')}</dt>
        <dd>{number(protocol.accepted)}</dd>
      </div>
      <div data-some={leftOut > 0 || undefined}>
        <dt>{t('resultFiles.figure.leftOut')}</dt>
        <dd>{number(leftOut)}</dd>
      </div>
      <div>
        <dt>{t('resultFiles.figure.schools')}</dt>
        <dd>
          {number(found)} <span className={classes.of}>{t('resultFiles.of', { all: protocol.schools })}</span>
        </dd>
      </div>
      <div data-some={protocol.waiting > 0 || undefined}>
        <dt>{t('resultFiles.figure.waiting')}</dt>
        <dd>{number(protocol.waiting)}</dd>
      </div>
      {people && people.waiting + people.foreign > 0 && (
        <div>
          <dt>{t('resultFiles.figure.people')}</dt>
          <dd>
            {number(people.written)}
            <span className={classes.of}>
              {t('resultFiles.people.others', { waiting: people.waiting, foreign: people.foreign })}
            </span>
          </dd>
        </div>
      )}
      <Changes title={t('resultFiles.figure.cells')} counts={protocol.cells} />
      {all(protocol.values) > 0 && (
        <Changes title={t('resultFiles.figure.values')} counts={protocol.values} />
      )}
      {protocol.tables > 0 && (
        <div>
          <dt>{t('resultFiles.figure.tables')}</dt>
          <dd>{number(protocol.tables)}</dd>
        </div>
      )}
    </dl>
  );
}

function Changes({ title, counts }: { title: string; counts: ImportedCounts }) {
  const { t, number } = useLanguage();
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {number(all(counts))}
        <span className={classes.of}>
          {t('resultFiles.changes', {
            fresh: counts.fresh,
            replaced: counts.replaced,
            same: counts.same,
          })}
        </span>
      </dd>
    </div>
  );
}

function Works({ works }: { works: ResultProtocol['works'] }) {
  const { t } = useLanguage();
  return (
    <section>
      <h2 className={classes.heading}>{t('resultFiles.works')}</h2>
      <ul className={classes.works}>
        {works.map((work) => (
          <li key={work.name + work.procedure}>
            <span>{work.name}</span>
            <span className={classes.dim}>
              {work.schools > 0 && t('resultFiles.work.schools', { count: work.schools })}
              {work.participants !== null &&
                `, ${t('resultFiles.work.participants', { count: work.participants })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Codes({
  title,
  counts,
  rows,
  sign,
}: {
  title: string;
  counts: ResultProtocol['leftOut'];
  rows: ResultProtocol['leftOutRows'];
  sign: string;
}) {
  const { t, number } = useLanguage();
  if (counts.length === 0) return null;
  return (
    <section>
      <h2 className={classes.heading}>{title}</h2>
      <ul className={classes.codes} data-sign={sign}>
        {counts.map((each) => (
          <li key={each.code}>
            <span className={classes.count}>{number(each.count)}</span> {each.text}
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <details>
          <summary>{t('resultFiles.firstRows', { count: rows.length })}</summary>
          <ol className={classes.rows}>
            {rows.map((row, index) => (
              <li key={index}>
                <span className={classes.dim}>
                  {row.sheet && `${row.sheet}, `}
                  {t('resultFiles.row', { row: row.row })}
                </span>{' '}
                {row.text}
                {row.detail && `: ${row.detail}`}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Unmatched({ file }: { file: ResultFileDetail }) {
  const { t } = useLanguage();
  const schools = file.protocol.unmatched;
  return (
    <section>
      <h2 className={classes.heading}>{t('resultFiles.unmatched')}</h2>
      <p className={classes.dim}>{t('resultFiles.unmatched.lead')}</p>
      <ul className={classes.schools}>
        {schools.map((school) => (
          <li key={school.code + school.name + school.territory}>
            <b>{school.name || school.code}</b>
            <span className={classes.dim}>
              {[school.name && school.code, school.territory].filter(Boolean).join(' · ')}
            </span>
            <span>{school.text}</span>
          </li>
        ))}
      </ul>
      {file.state === 'in-force' && file.waiting > 0 && (
        <TextLink to="/results/quarantine" search={{ file: file.id }}>
          {t('resultFiles.match', { count: file.waiting })}
        </TextLink>
      )}
    </section>
  );
}
