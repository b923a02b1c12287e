import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Empty, Read } from '@/ui/states';
import { useCorrections, useDecideCorrection, type Correction } from '../api/meetings';
import { fileAt } from '../api/monitoring';
import { correctionStates, type MeetingsSearch } from '../model/search';
import { TakeAway } from './places';
import classes from './monitoring.module.css';

/** Corrections of road maps that schools proposed, with what was decided about each. */
export function Corrections({
  search,
  go,
  may,
}: {
  search: MeetingsSearch;
  go: (change: MeetingsSearch) => void;
  may: boolean;
}) {
  const { t } = useLanguage();
  const state = correctionStates.find((each) => each === search.state);
  const corrections = useCorrections(state);
  const query = state ? `&state=${state}` : '';
  return (
    <>
      <div className={classes.bar}>
        <NativeSelect
          label={t('monitoring.state')}
          value={state ?? ''}
          onChange={(event) => go({ state: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t('monitoring.any') },
            ...correctionStates.map((each) => ({ value: each, label: t(`monitoring.correction.${each}`) })),
          ]}
        />
        <TakeAway address={(format) => fileAt(`/api/v1/plan-corrections/export?format=${format}${query}`)} />
      </div>
      <Read query={corrections} lines={4}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('monitoring.corrections.none')}>{t('monitoring.corrections.none.lead')}</Empty>
          ) : (
            <ul className={classes.list}>
              {all.map((one) => (
                <CorrectionItem key={`${one.id}-${one.version}`} correction={one} may={may} />
              ))}
            </ul>
          )
        }
      </Read>
    </>
  );
}

function CorrectionItem({ correction, may }: { correction: Correction; may: boolean }) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const decide = useDecideCorrection(correction);
  const [words, setWords] = useState('');
  const give = (state: Correction['state']) =>
    decide.mutate({ state, words }, { onError: (failure) => notices.fail(failure) });
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h3>{correction.proposal}</h3>
        <Chip
          tone={correction.state === 'made' ? 'good' : correction.state === 'proposed' ? 'doubt' : 'plain'}
        >
          {t(`monitoring.correction.${correction.state}`)}
        </Chip>
      </div>
      <p className={classes.quiet}>
        {correction.organisation?.name ?? correction.territory.name}.{' '}
        <TextLink to="/obligations/$obligationId" params={{ obligationId: correction.obligation }}>
          {correction.number} {correction.activity}
        </TextLink>
        {correction.due && `, ${t('monitoring.until', { day: shortDay(correction.due) })}`}
      </p>
      {correction.decidedOn && (
        <p className={classes.quiet}>
          {correction.decider}, {shortDay(correction.decidedOn)}
          {correction.words !== '' && `: ${correction.words}`}
        </p>
      )}
      {may && (correction.state === 'proposed' || correction.state === 'agreed') && (
        <>
          <TextInput
            label={t('monitoring.correction.words')}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            {correction.state === 'proposed' && (
              <Button size="compact-sm" loading={decide.isPending} onClick={() => give('agreed')}>
                {t('monitoring.correction.agree')}
              </Button>
            )}
            {correction.state === 'agreed' && (
              <Button size="compact-sm" loading={decide.isPending} onClick={() => give('made')}>
                {t('monitoring.correction.make')}
              </Button>
            )}
            <Button
              variant="default"
              size="compact-sm"
              loading={decide.isPending}
              disabled={words.trim() === ''}
              onClick={() => give('declined')}
            >
              {t('monitoring.correction.decline')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
