import { useLanguage } from '@/language/language';
import type { RiskLevel } from '../api/risks';
import { levelSigns } from '../model/levels';
import classes from './risks.module.css';

/** How much a factor weighs: colour, sign and word together. */
export function LevelMark({ level, checked = false }: { level: RiskLevel; checked?: boolean }) {
  const { t } = useLanguage();
  return (
    <span className={classes.mark} data-level={level}>
      <span aria-hidden="true">{levelSigns[level]}</span> {t(`risks.level.${level}`)}
      {checked && (
        <span title={t('risks.checked')} aria-label={t('risks.checked')} role="img">
          {' '}
          ✓
        </span>
      )}
    </span>
  );
}

/** The same in a narrow cell of the table. */
export function LevelCell({ level, checked }: { level: RiskLevel; checked: boolean }) {
  const { t } = useLanguage();
  const words = t(`risks.level.${level}`) + (checked ? `, ${t('risks.checked')}` : '');
  return (
    <span className={classes.cellMark} data-level={level} title={words}>
      <span aria-hidden="true">
        {levelSigns[level]}
        {checked && <sup>✓</sup>}
      </span>
      <span className="v-hidden">{words}</span>
    </span>
  );
}
