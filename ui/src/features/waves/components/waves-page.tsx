import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { ExportMenu } from '@/ui/export-menu';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { fileAt, useQuestionnaires, useWaves, type Wave, type WaveState } from '../api/waves';
import { waveStates, type WavesSearch } from '../model/search';
import { NewWave } from './new-wave';
import { WavePlaces } from './parts';
import classes from './waves.module.css';

const tones = { planned: 'plain', open: 'doubt', closed: 'plain', scored: 'good' } as const;

/** Waves of questionnaires: which are under way, which are over, a new one. */
export function WavesPage({ search, tabs }: { search: WavesSearch; tabs?: ReactNode }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const may = usePermitted()('wave.write');
  const waves = useWaves(search.state);
  const questionnaires = useQuestionnaires();
  const [making, make] = useState(false);
  const state = search.state ? `&state=${search.state}` : '';
  return (
    <Page
      title={t('waves.title')}
      lead={t('waves.lead')}
      above={tabs}
      action={may && <Button onClick={() => make(true)}>{t('waves.new')}</Button>}
    >
      <WavePlaces here="waves" />
      <div className={classes.bar}>
        <NativeSelect
          label={t('waves.state')}
          value={search.state ?? ''}
          onChange={(event) => {
            const chosen = (event.currentTarget.value || undefined) as WaveState | undefined;
            void navigate({
              to: '.',
              search: (before: Record<string, unknown>) => ({ ...before, state: chosen }),
              replace: true,
            });
          }}
          data={[
            { value: '', label: t('waves.any') },
            ...waveStates.map((each) => ({ value: each, label: t(`waves.state.${each}`) })),
          ]}
        />
        <ExportMenu address={(format) => fileAt(`/api/v1/waves/export?format=${format}${state}`)} />
      </div>
      <Read query={waves} lines={4}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('waves.none')}>{t(may ? 'waves.none.lead' : 'waves.none.school')}</Empty>
          ) : (
            <ul className={classes.list}>
              {all.map((wave) => (
                <WaveItem key={wave.id} wave={wave} />
              ))}
            </ul>
          )
        }
      </Read>
      {making && questionnaires.data && (
        <NewWave questionnaires={questionnaires.data} onClose={() => make(false)} />
      )}
    </Page>
  );
}

function WaveItem({ wave }: { wave: Wave }) {
  const { t, span } = useLanguage();
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h2>
          <TextLink to="/waves/$waveId" params={{ waveId: wave.id }}>
            {wave.title}
          </TextLink>
        </h2>
        <Chip tone={tones[wave.state]}>{t(`waves.state.${wave.state}`)}</Chip>
      </div>
      <p className={classes.quiet}>
        {wave.territory.name}. {span(wave.from, wave.to)}. {t('waves.schoolsCount', { count: wave.schools })}
      </p>
      <p>
        {wave.rates
          .map(
            (rate) =>
              `${t(`waves.audience.${rate.audience}`)}: ${t('waves.of', { answered: rate.answered, expected: rate.expected })}`,
          )
          .join(' · ')}
      </p>
    </li>
  );
}
