import { Button, FileButton, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { client } from '@/api/client';
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

/** Photos with the server, and how many still wait here. */
export function Photos({
  code,
  visit,
  draft,
  open,
}: {
  code: string;
  visit: OpenVisit;
  draft: VisitDraft;
  open: boolean;
}) {
  const { t } = useLanguage();
  const waiting = visit.photos.filter((photo) => photo.code === code).length;
  const shown = draft.server.photos.filter((photo) => photo.code === code);
  async function remove(photoId: number) {
    await client.DELETE('/api/v1/verification-visits/{visitId}/photos/{photoId}', {
      params: { path: { visitId: draft.visitId, photoId } },
    });
    await visit.reload();
  }
  return (
    <>
      {waiting > 0 && <p className={classes.quiet}>{t('visits.page.photo.waiting', { count: waiting })}</p>}
      {shown.length > 0 && (
        <div className={classes.photos}>
          {shown.map((photo) => (
            <figure key={photo.id} style={{ margin: 0 }}>
              <img
                src={`/api/v1/verification-visits/${draft.visitId}/photos/${photo.id}`}
                alt={t('visits.page.photo.of', { name: photo.fileName })}
                loading="lazy"
              />
              {open && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={t('visits.page.photo.remove', { name: photo.fileName })}
                  onClick={() => void remove(photo.id)}
                >
                  ✕
                </Button>
              )}
            </figure>
          ))}
        </div>
      )}
    </>
  );
}
