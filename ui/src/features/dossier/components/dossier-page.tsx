import { Button, Menu } from '@mantine/core';
import { type LinkProps } from '@tanstack/react-router';
import { useLanguage } from '@/language/language';
import { IconDownload } from '@/ui/icons';
import { LevelBars } from '@/ui/level-bars';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { dossierFile, useSchoolDossier, type DossierSection, type SchoolDossier } from '../api/dossier';
import classes from './dossier.module.css';

/** Report R2: a school in a school year on one sheet, which prints on A4. */
export function DossierPage({ organisationId, year }: { organisationId: number; year: number | undefined }) {
  const { t, language } = useLanguage();
  const dossier = useSchoolDossier(organisationId, year, language);
  return (
    <Page
      title={dossier.data?.title ?? ''}
      lead={dossier.data?.lead}
      above={
        <p className="v-screen-only">
          <TextLink to="/schools/$organisationId" params={{ organisationId }}>
            {t('dossier.back')}
          </TextLink>
        </p>
      }
      action={<Actions organisationId={organisationId} year={year} />}
    >
      <Read query={dossier} lines={12}>
        {(read) => <Sections dossier={read} />}
      </Read>
    </Page>
  );
}

function Actions({ organisationId, year }: { organisationId: number; year: number | undefined }) {
  const { t } = useLanguage();
  return (
    <span className={`${classes.actions} v-screen-only`}>
      <Button variant="default" onClick={() => window.print()}>
        {t('dossier.print')}
      </Button>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload />}>
            {t('dossier.file')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['docx', 'xlsx'] as const).map((format) => (
            <Menu.Item key={format} component="a" href={dossierFile(organisationId, year, format)} download>
              {t(`dossier.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

function Sections({ dossier }: { dossier: SchoolDossier }) {
  return (
    <>
      {dossier.sections.map((section) => (
        <Section key={section.code} section={section} school={dossier.school.id} />
      ))}
    </>
  );
}

/** Where more of a section stands. */
const places: Partial<Record<DossierSection['code'], LinkProps['to']>> = {
  'social-passport': '/schools/$organisationId/social-passport',
  risks: '/schools/$organisationId/risks',
  indicators: '/schools/$organisationId/indicators',
};

function Section({ section, school }: { section: DossierSection; school: number }) {
  const { t } = useLanguage();
  const id = `dossier-${section.code}`;
  const place = places[section.code];
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id}>{section.title}</h2>
      {section.lines.map((line) => (
        <p key={line} className={classes.line}>
          {line}
        </p>
      ))}
      {section.bars.length > 0 ? (
        <>
          <div className={classes.bars}>
            <Bars bars={section.bars} />
          </div>
          <details className="v-screen-only">
            <summary>{t('dossier.asTable')}</summary>
            <SectionTable section={section} />
          </details>
        </>
      ) : (
        section.rows.length > 0 && <SectionTable section={section} />
      )}
      {place && (
        <p className="v-screen-only">
          <TextLink to={place} params={{ organisationId: school }}>
            {t('dossier.more')}
          </TextLink>
        </p>
      )}
    </section>
  );
}

function SectionTable({ section }: { section: DossierSection }) {
  const { t } = useLanguage();
  // The first column names its row, whatever it is.
  const numeric = section.headings.map(
    (_, column) => column > 0 && isNumeric(section.rows.map((row) => row[column] ?? '')),
  );
  return (
    <div
      className={classes.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('dossier.table', { section: section.title })}
    >
      <table className={classes.table} data-section={section.code}>
        <thead>
          <tr>
            {section.headings.map((heading, column) => (
              <th key={heading} scope="col" data-number={numeric[column] || undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {section.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column} data-number={numeric[column] || undefined}>
                    {cell === '' ? '—' : cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A column of numbers, which stand at the right; some of its cells may say nothing or «меньше 5». */
function isNumeric(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  const numbers = said.filter((cell) => /^[+−-]?\d+([.,]\d+)?$/.test(cell));
  return numbers.length > 0 && numbers.length * 2 >= said.length;
}

const lengths = { high: 100, medium: 66, low: 33, insufficient: 0 } as const;

/** The level and its source stand beside each bar in words. */
function Bars({ bars }: { bars: DossierSection['bars'] }) {
  return (
    <LevelBars
      bars={bars.map((bar) => ({
        ...bar,
        key: bar.name,
        words: <b>{bar.levelWords}</b>,
        length: lengths[bar.level],
      }))}
    />
  );
}
