import { Button, Modal, NumberInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { ExportMenu } from '@/ui/export-menu';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { Sure } from '@/ui/sure';
import {
  fileAt,
  useChangeWave,
  useRemindSchools,
  useWave,
  useWaveSchools,
  useWaveStep,
  type WaveDetail,
  type WaveSchool,
  type WaveStep,
} from '../api/waves';
import { Rates } from './parts';
import { ScoresSection } from './scores-section';
import classes from './waves.module.css';

/** One wave: how many answer, what its leader does about it, and, once it is scored, what was said. */
export function WavePage({ waveId }: { waveId: number }) {
  const wave = useWave(waveId);
  return (
    <Read query={wave} lines={5}>
      {(found) => <WaveView wave={found} />}
    </Read>
  );
}

function WaveView({ wave }: { wave: WaveDetail }) {
  const { t, span } = useLanguage();
  return (
    <Page
      title={wave.title}
      lead={`${wave.territory.name}. ${span(wave.from, wave.to)}. ${t('waves.schoolsCount', { count: wave.schools })}`}
      above={<TextLink to="/waves">{t('waves.title')}</TextLink>}
      action={<Chip>{t(`waves.state.${wave.state}`)}</Chip>}
      wide
    >
      {wave.leads && wave.state !== 'scored' && <Leading wave={wave} />}
      {wave.state !== 'scored' && <p className={classes.told}>{t('waves.secret')}</p>}
      <Rates rates={wave.rates} />
      {wave.state === 'scored' && <ScoresSection wave={wave} />}
      <Schools wave={wave} />
      <Asked wave={wave} />
    </Page>
  );
}

function Leading({ wave }: { wave: WaveDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const navigate = useNavigate();
  const step = useWaveStep(wave);
  const remind = useRemindSchools(wave.id);
  const [asking, ask] = useState<Exclude<WaveStep, 'open'> | 'change' | null>(null);
  const failed = { onError: (failure: unknown) => notices.fail(failure) };
  const take = (chosen: WaveStep) =>
    step.mutate(chosen, {
      ...failed,
      onSuccess: () => {
        ask(null);
        notices.say(t(`waves.done.${chosen}`));
        if (chosen === 'discard') void navigate({ to: '/waves' });
      },
    });
  return (
    <div className={`${classes.bar} v-screen-only`}>
      {(wave.state === 'planned' || wave.state === 'closed') && (
        <Button
          variant={wave.state === 'planned' ? 'filled' : 'default'}
          loading={step.isPending}
          onClick={() => take('open')}
        >
          {t(wave.state === 'planned' ? 'waves.open' : 'waves.openAgain')}
        </Button>
      )}
      {wave.state === 'closed' && <Button onClick={() => ask('score')}>{t('waves.score')}</Button>}
      {wave.state === 'open' && (
        <>
          <Button
            loading={remind.isPending}
            onClick={() =>
              remind.mutate(50, {
                ...failed,
                onSuccess: (done) =>
                  notices.say(t('waves.reminded', { count: done.schools.length, people: done.people })),
              })
            }
          >
            {t('waves.remind')}
          </Button>
          <Button variant="default" onClick={() => ask('close')}>
            {t('waves.close')}
          </Button>
        </>
      )}
      {wave.state === 'planned' && (
        <Button variant="default" onClick={() => ask('discard')}>
          {t('waves.discard')}
        </Button>
      )}
      <Button variant="default" onClick={() => ask('change')}>
        {t('waves.change')}
      </Button>
      {asking !== null && asking !== 'change' && (
        <Sure
          title={t(`waves.${asking}`)}
          words={t(`waves.sure.${asking}`)}
          pending={step.isPending}
          onClose={() => ask(null)}
          onSure={() => take(asking)}
        />
      )}
      {asking === 'change' && <ChangeWave wave={wave} onClose={() => ask(null)} />}
    </div>
  );
}

function ChangeWave({ wave, onClose }: { wave: WaveDetail; onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const change = useChangeWave(wave);
  const [fields, setFields] = useState({
    title: wave.title,
    from: wave.from,
    to: wave.to,
    scoring: wave.scoring,
  });
  const put = (scoring: Partial<WaveDetail['scoring']>) =>
    setFields({ ...fields, scoring: { ...fields.scoring, ...scoring } });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('waves.change')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(fields, { onSuccess: onClose, onError: (failure) => notices.fail(failure) });
        }}
      >
        <TextInput
          label={t('waves.name')}
          required
          maxLength={200}
          value={fields.title}
          onChange={(event) => setFields({ ...fields, title: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          {(['from', 'to'] as const).map((day) => (
            <TextInput
              key={day}
              type="date"
              required
              label={t(`waves.${day}`)}
              value={fields[day]}
              onChange={(event) => setFields({ ...fields, [day]: event.currentTarget.value })}
            />
          ))}
        </div>
        <div className={classes.pair}>
          {(['high', 'medium', 'fewest'] as const).map((name) => (
            <NumberInput
              key={name}
              label={t(`waves.scoring.${name}`)}
              min={name === 'fewest' ? 5 : 0}
              max={name === 'fewest' ? 1000 : 100}
              decimalScale={name === 'fewest' ? 0 : 1}
              decimalSeparator=","
              value={fields.scoring[name] ?? ''}
              onChange={(value) => put({ [name]: Number(value) })}
            />
          ))}
        </div>
        <div className={classes.buttons}>
          <Button type="submit" loading={change.isPending}>
            {t('waves.keep')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Schools({ wave }: { wave: WaveDetail }) {
  const { t } = useLanguage();
  const schools = useWaveSchools(wave.id);
  return (
    <section aria-labelledby="wave-schools">
      <div className={classes.head}>
        <h2 id="wave-schools" className={classes.section}>
          {t('waves.schools')}
        </h2>
        <ExportMenu
          address={(format) => fileAt(`/api/v1/waves/${wave.id}/schools/export?format=${format}`)}
        />
      </div>
      <Read query={schools} lines={4}>
        {(all) => (
          <div className={classes.scroller} role="region" tabIndex={0} aria-label={t('waves.schools.table')}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('waves.school')}</th>
                  {wave.rates.map((rate) => (
                    <th key={rate.audience} scope="col" className={classes.number}>
                      {t(`waves.audience.${rate.audience}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {all.map((school) => (
                  <SchoolRow key={school.id} wave={wave} school={school} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Read>
    </section>
  );
}

function SchoolRow({ wave, school }: { wave: WaveDetail; school: WaveSchool }) {
  const { t, shortDay } = useLanguage();
  return (
    <tr>
      <th scope="row">
        <TextLink
          to="/waves/$waveId/schools/$waveSchoolId"
          params={{ waveId: wave.id, waveSchoolId: school.id }}
        >
          {school.school.name}
        </TextLink>
        {school.remindedOn && (
          <p className={classes.quiet}>{t('waves.remindedOn', { day: shortDay(school.remindedOn) })}</p>
        )}
      </th>
      {wave.rates.map(({ audience }) => {
        const rate = school.rates.find((each) => each.audience === audience);
        return (
          <td key={audience} className={classes.number}>
            {rate ? t('waves.of', { answered: rate.answered, expected: rate.expected }) : ''}
          </td>
        );
      })}
    </tr>
  );
}

/** What the audiences are asked: the questionnaires as they were when the wave was made. */
function Asked({ wave }: { wave: WaveDetail }) {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="wave-asked">
      <h2 id="wave-asked" className={classes.section}>
        {t('waves.asked')}
      </h2>
      <ul className={classes.list}>
        {wave.questionnaires.map((one) => (
          <li key={one.code} className={classes.item}>
            <details>
              <summary>
                {one.title} ({t('waves.itemsCount', { count: one.items.length })})
              </summary>
              <ol>
                {one.items.map((item) => (
                  <li key={item.code}>{item.text}</li>
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
