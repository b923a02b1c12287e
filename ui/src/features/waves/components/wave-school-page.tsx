import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import {
  useMakeClassCode,
  usePrintLinks,
  useSetExpected,
  useWaveSchool,
  useWithdraw,
  type Audience,
  type Batch,
  type ClassCode,
  type PrintedLinks,
  type WaveSchoolDetail,
} from '../api/waves';
import { Rates } from './parts';
import { CodeSheet, LinkSheet } from './sheets';
import classes from './waves.module.css';

/** What a school does for a wave: says how many will answer, prints links, gives a class its code. */
export function WaveSchoolPage({ waveId, waveSchoolId }: { waveId: number; waveSchoolId: number }) {
  const school = useWaveSchool(waveId, waveSchoolId);
  return (
    <Read query={school} lines={5}>
      {(found) => <SchoolView school={found} />}
    </Read>
  );
}

function SchoolView({ school }: { school: WaveSchoolDetail }) {
  const { t, span } = useLanguage();
  const [printed, print] = useState<{ links: PrintedLinks; audience: Audience } | null>(null);
  const [code, show] = useState<ClassCode | null>(null);
  const { wave } = school;
  if (printed) return <LinkSheet {...printed} onClose={() => print(null)} />;
  if (code) return <CodeSheet made={code} onClose={() => show(null)} />;
  const goesOn = wave.state === 'planned' || wave.state === 'open';
  return (
    <Page
      title={school.school.name}
      lead={`${wave.title}. ${span(wave.from, wave.to)}`}
      above={
        <TextLink to="/waves/$waveId" params={{ waveId: wave.id }}>
          {wave.title}
        </TextLink>
      }
      action={<Chip>{t(`waves.state.${wave.state}`)}</Chip>}
    >
      <Rates rates={school.rates} />
      {goesOn && school.carriesOut && (
        <>
          <p className={classes.told}>{t('waves.handOut')}</p>
          <Links school={school} onPrinted={(links, audience) => print({ links, audience })} />
          <ClassCodes school={school} onMade={show} />
          <Expected key={JSON.stringify(school.rates.map((rate) => rate.expected))} school={school} />
        </>
      )}
      {school.batches.length > 0 && <Batches school={school} goesOn={goesOn} />}
    </Page>
  );
}

function AudienceChoice({
  school,
  value,
  onChange,
}: {
  school: WaveSchoolDetail;
  value: Audience;
  onChange: (audience: Audience) => void;
}) {
  const { t } = useLanguage();
  return (
    <NativeSelect
      label={t('waves.for')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Audience)}
      data={school.rates.map(({ audience }) => ({
        value: audience,
        label: t(`waves.audience.${audience}`),
      }))}
    />
  );
}

function Links({
  school,
  onPrinted,
}: {
  school: WaveSchoolDetail;
  onPrinted: (links: PrintedLinks, audience: Audience) => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const make = usePrintLinks(school);
  const [audience, setAudience] = useState<Audience>(school.rates[0]?.audience ?? 'teachers');
  const [number, setNumber] = useState(24);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(
          { audience, number },
          {
            onSuccess: (links) => onPrinted(links, audience),
            onError: (failure) => notices.fail(failure),
          },
        );
      }}
    >
      <h2 className={classes.section}>{t('waves.links')}</h2>
      <p className={classes.quiet}>{t('waves.links.lead')}</p>
      <div className={classes.pair}>
        <AudienceChoice school={school} value={audience} onChange={setAudience} />
        <NumberInput
          label={t('waves.links.number')}
          min={1}
          max={300}
          allowDecimal={false}
          value={number}
          onChange={(value) => setNumber(Number(value) || 1)}
        />
        <Button type="submit" loading={make.isPending}>
          {t('waves.links.make')}
        </Button>
      </div>
    </form>
  );
}

function ClassCodes({ school, onMade }: { school: WaveSchoolDetail; onMade: (made: ClassCode) => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const make = useMakeClassCode(school);
  const today = useSession().data?.today ?? school.wave.from;
  const [audience, setAudience] = useState<Audience>(
    school.rates.find((rate) => rate.audience === 'pupils')?.audience ??
      school.rates[0]?.audience ??
      'pupils',
  );
  const [seats, setSeats] = useState(25);
  const [lastDay, setLastDay] = useState(today);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(
          { audience, seats, lastDay },
          { onSuccess: onMade, onError: (failure) => notices.fail(failure) },
        );
      }}
    >
      <h2 className={classes.section}>{t('waves.code')}</h2>
      <p className={classes.quiet}>{t('waves.code.lead')}</p>
      <div className={classes.pair}>
        <AudienceChoice school={school} value={audience} onChange={setAudience} />
        <NumberInput
          label={t('waves.code.seats')}
          min={1}
          max={40}
          allowDecimal={false}
          value={seats}
          onChange={(value) => setSeats(Number(value) || 1)}
        />
        <TextInput
          type="date"
          required
          label={t('waves.code.lastDay')}
          value={lastDay}
          onChange={(event) => setLastDay(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={make.isPending}>
          {t('waves.code.make')}
        </Button>
      </div>
    </form>
  );
}

function Expected({ school }: { school: WaveSchoolDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const set = useSetExpected(school);
  const [expected, setExpected] = useState(
    Object.fromEntries(school.rates.map((rate) => [rate.audience, rate.expected])),
  );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate(expected, {
          onSuccess: () => notices.say(t('waves.kept')),
          onError: (failure) => notices.fail(failure),
        });
      }}
    >
      <h2 className={classes.section}>{t('waves.expected')}</h2>
      <div className={classes.pair}>
        {school.rates.map(({ audience }) => (
          <NumberInput
            key={audience}
            label={t(`waves.audience.${audience}`)}
            min={0}
            max={5000}
            allowDecimal={false}
            value={expected[audience] ?? 0}
            onChange={(value) => setExpected({ ...expected, [audience]: Number(value) || 0 })}
          />
        ))}
        <Button type="submit" variant="default" loading={set.isPending}>
          {t('waves.keep')}
        </Button>
      </div>
    </form>
  );
}

function Batches({ school, goesOn }: { school: WaveSchoolDetail; goesOn: boolean }) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const withdraw = useWithdraw(school);
  const words = (batch: Batch) =>
    `${t(`waves.batch.${batch.kind}`)}, ${t(`waves.audience.${batch.audience}`)}: ${t('waves.batch.used', {
      used: batch.used,
      size: batch.size,
    })}`;
  return (
    <section aria-labelledby="wave-batches">
      <h2 id="wave-batches" className={classes.section}>
        {t('waves.batches')}
      </h2>
      <ul className={classes.list}>
        {school.batches.map((batch) => (
          <li key={batch.id} className={classes.item}>
            <div className={classes.head}>
              <span>{words(batch)}</span>
              {goesOn && !batch.withdrawn && (
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={withdraw.isPending}
                  onClick={() =>
                    withdraw.mutate(batch.id, {
                      onSuccess: () => notices.say(t('waves.withdrawn')),
                      onError: (failure) => notices.fail(failure),
                    })
                  }
                >
                  {t('waves.withdraw')}
                </Button>
              )}
            </div>
            <p className={classes.quiet}>
              {shortDay(batch.madeAt.slice(0, 10))}
              {batch.lastDay && `. ${t('waves.batch.until', { day: shortDay(batch.lastDay) })}`}
              {batch.withdrawn && `. ${t('waves.batch.withdrawn')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
