import { Button, FileButton, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { nameOf } from '../model/levels';
import {
  isFinished,
  marked,
  type Mark,
  type RiskVerdict,
  type Visit,
  type VisitDraft,
} from '../model/visit-draft';
import { LevelMark } from './level-mark';
import { Photos } from './photos';
import type { OpenVisit } from './use-visit';
import classes from './risks.module.css';

const verdicts = ['agree', 'disagree', 'unseen'] as const;

/** One factor: agree, disagree with a level and a reason, or could not see; photos. */
export function FactorCard({
  level,
  draft,
  visit,
  open,
}: {
  level: Visit['levels'][number];
  draft: VisitDraft;
  visit: OpenVisit;
  open: boolean;
}) {
  const { t, language } = useLanguage();
  const mark = draft.words.marks[level.code];
  const put = (change: Partial<Mark>) =>
    visit.write((now) => {
      const before = now.words.marks[level.code] ?? {
        verdict: 'agree' as const,
        seen: level.stated,
        found: level.stated,
        words: '',
      };
      return marked(now, level.code, { ...before, ...change });
    });
  const choose = (verdict: RiskVerdict) =>
    put({ verdict, seen: level.stated, found: verdict === 'unseen' ? 'insufficient' : level.stated });
  const title = level.risk === null ? level.code : nameOf(level.risk, language);
  return (
    <li className={classes.item}>
      <div className={classes.between}>
        <h3>
          {level.risk?.federal != null && `${level.risk.federal}. `}
          {title}
        </h3>
        <LevelMark level={level.stated} />
      </div>
      {level.measuredBy !== '' && (
        <p className={classes.quiet}>{t('visits.page.measured', { what: level.measuredBy })}</p>
      )}
      <SegmentedControl
        fullWidth
        mt="xs"
        classNames={{ label: classes.verdict }}
        aria-label={title}
        disabled={!open}
        value={mark?.verdict ?? ''}
        onChange={(value) => choose(value as RiskVerdict)}
        data={verdicts.map((verdict) => ({ value: verdict, label: t(`visits.page.${verdict}`) }))}
      />
      {mark?.verdict === 'disagree' && (
        <NativeSelect
          mt="xs"
          label={t('visits.page.found')}
          disabled={!open}
          value={mark.found === mark.seen ? '' : mark.found}
          onChange={(event) => put({ found: (event.currentTarget.value || mark.seen) as Mark['found'] })}
          data={[
            { value: '', label: '' },
            ...(['high', 'medium', 'low'] as const)
              .filter((one) => one !== mark.seen)
              .map((one) => ({ value: one, label: t(`risks.level.${one}`) })),
          ]}
        />
      )}
      {mark !== undefined && (
        <Textarea
          mt="xs"
          label={t(mark.verdict === 'disagree' ? 'visits.page.why' : 'visits.page.words')}
          error={isFinished(mark) || mark.words.trim() !== '' ? undefined : t('visits.page.why')}
          disabled={!open}
          value={mark.words}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => put({ words: event.currentTarget.value })}
        />
      )}
      <div className={classes.row}>
        {open && (
          <FileButton
            accept="image/jpeg,image/png,image/webp"
            onChange={(file) => file && void visit.addPhoto(level.code, file)}
          >
            {(props) => (
              <Button {...props} variant="subtle" size="xs">
                {t('visits.page.photo')}
              </Button>
            )}
          </FileButton>
        )}
        {open && mark !== undefined && (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => visit.write((now) => marked(now, level.code, null))}
          >
            {t('visits.page.clear')}
          </Button>
        )}
      </div>
      <Photos code={level.code} visit={visit} draft={draft} open={open} />
    </li>
  );
}
