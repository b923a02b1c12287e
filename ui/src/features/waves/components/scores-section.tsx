import { useLanguage } from '@/language/language';
import { Read } from '@/ui/states';
import { useWaveSchools, useWaveScores, type SchoolScores, type WaveDetail } from '../api/waves';
import { riskCodes } from '../model/questionnaire';
import classes from './waves.module.css';

/** What the answers say of every risk, by school: how many schools at each level, then the points. */
export function ScoresSection({ wave }: { wave: WaveDetail }) {
  const { t } = useLanguage();
  const scores = useWaveScores(wave.id);
  const schools = useWaveSchools(wave.id);
  const names = new Map((schools.data ?? []).map((each) => [each.school.id, each.school.name]));
  return (
    <section aria-labelledby="wave-scores">
      <h2 id="wave-scores" className={classes.section}>
        {t('waves.scores')}
      </h2>
      <p className={classes.quiet}>{t('waves.scores.lead')}</p>
      <Read query={scores} lines={6}>
        {(all) => (
          <div className={classes.scroller} role="region" tabIndex={0} aria-label={t('waves.scores.table')}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('waves.risk')}</th>
                  {all.map((one) => (
                    <th key={one.school} scope="col" className={classes.number}>
                      {names.get(one.school) ?? one.school}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {riskCodes
                  .filter((code) => all.some((one) => one.risks.some((risk) => risk.risk === code)))
                  .map((code) => (
                    <tr key={code}>
                      <th scope="row">{t(`waves.risk.${code}`)}</th>
                      {all.map((one) => (
                        <td key={one.school} className={classes.number}>
                          <Points scores={one} code={code} />
                        </td>
                      ))}
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        )}
      </Read>
    </section>
  );
}

function Points({ scores, code }: { scores: SchoolScores; code: string }) {
  const { t, number } = useLanguage();
  const risk = scores.risks.find((each) => each.risk === code);
  if (!risk) return null;
  if (risk.score === null) return <span className={classes.quiet}>{t('waves.level.too-few')}</span>;
  return (
    <>
      {number(risk.score)}
      <br />
      <span className={classes.quiet}>{t(`waves.level.${risk.level}`)}</span>
    </>
  );
}
