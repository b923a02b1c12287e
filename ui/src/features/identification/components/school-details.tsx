import { Modal } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { Read } from '@/ui/states';
import {
  useSchoolFinding,
  type Criterion,
  type IdentificationDetail,
  type IdentifiedSchoolDetail,
  type Measure,
} from '../api/identification';
import { choiceWord } from '../model/choices';
import { VerdictMark } from './verdict-mark';
import classes from './identification.module.css';

/** Every cell that the verdict was made from, with the bounds of its share. */
export function SchoolDetails({
  run,
  school,
  onClose,
}: {
  run: IdentificationDetail;
  school: { id: number; name: string };
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const finding = useSchoolFinding(run.id, school.id);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={school.name}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Read query={finding} lines={4}>
        {(found) => (
          <div className={classes.form}>
            <VerdictMark verdict={found.verdict} />
            <p>{found.sentence}</p>
            {found.criteria.length > 0 && <Criteria found={found} />}
            {found.measures && found.measures.length > 0 && <Measures measures={found.measures} />}
            <p className={classes.quiet}>{t('identification.cells.legend')}</p>
          </div>
        )}
      </Read>
    </Modal>
  );
}

function Criteria({ found }: { found: IdentifiedSchoolDetail }) {
  const { t } = useLanguage();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('identification.cells')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('identification.work')}</th>
            <th scope="col" className={classes.number}>
              {t('identification.participants')}
            </th>
            <th scope="col" className={classes.number}>
              {t('identification.below')}
            </th>
            <th scope="col" className={classes.number}>
              {t('identification.interval')}
            </th>
            <th scope="col" className={classes.number}>
              {t('identification.distance.points')}
            </th>
            <th scope="col">{t('identification.low')}</th>
          </tr>
        </thead>
        <tbody>
          {found.criteria.map((cell, index) => (
            <CriterionRow key={index} cell={cell} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CriterionRow({ cell }: { cell: Criterion }) {
  const { t, number } = useLanguage();
  const percent = (share: number) => `${number(Math.round(share * 1000) / 10)} %`;
  const subjects = cell.subject
    .split('+')
    .map((one) => choiceWord(one, t))
    .join(' + ');
  const work = `${t(`procedure.${procedureOf(cell.procedure)}`)} ${cell.grade}, ${subjects} · ${cell.year}`;
  if (cell.n === null || cell.below === null || cell.share === null)
    return (
      <tr>
        <th scope="row">{work}</th>
        <td colSpan={5}>{t('identification.hidden')}</td>
      </tr>
    );
  const points = cell.distance === null ? null : Math.round(cell.distance * 1000) / 10;
  return (
    <tr>
      <th scope="row">{work}</th>
      <td className={classes.number} data-label={t('identification.participants')}>
        {number(cell.n)}
      </td>
      <td className={classes.number} data-label={t('identification.below')}>
        {number(cell.below)} · {percent(cell.share)}
      </td>
      <td className={classes.number} data-label={t('identification.interval')}>
        {cell.interval ? cell.interval.map(percent).join(' – ') : '–'}
      </td>
      <td className={classes.number} data-label={t('identification.distance.points')}>
        {points === null ? '–' : `${points < 0 ? '−' : '+'}${number(Math.abs(points))}`}
      </td>
      <td data-label={t('identification.low')}>
        {cell.low === null
          ? t('verdict.tooFew')
          : t(cell.low ? 'identification.low.yes' : 'identification.low.no')}
      </td>
    </tr>
  );
}

function procedureOf(code: string): 'VPR' | 'OGE' | 'EGE' | 'EGE_BASE' | 'EGE_PROFILE' {
  return code === 'VPR' || code === 'OGE' || code === 'EGE_BASE' || code === 'EGE_PROFILE' ? code : 'EGE';
}

function Measures({ measures }: { measures: readonly Measure[] }) {
  const { t, number } = useLanguage();
  const exact = (value: number) => number(Math.round(value * 1000) / 1000);
  return (
    <ul>
      {measures.map((measure, index) => (
        <li key={index}>
          {measure.name}
          {measure.procedure &&
            ` · ${t(`procedure.${procedureOf(measure.procedure)}`)} ${measure.grade ?? ''}`}
          {measure.subject && ` · ${measure.subject}`}
          {measure.year && ` · ${measure.year}`}:{' '}
          {measure.value === null ? t('verdict.tooFew') : exact(measure.value)}
          {measure.group !== undefined && `, ${t('identification.group', { group: measure.group })}`}
          {measure.official && `, ${t('identification.taken')}`}
          {measure.coverage !== undefined &&
            `, ${t('identification.coverage', { percent: number(Math.round(measure.coverage * 100)) })}`}
        </li>
      ))}
    </ul>
  );
}
