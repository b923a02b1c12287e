import { NumberInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useSession } from '@/api/queries/session';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useSchoolForm, type FormLine } from '../api/indicators';
import { useFact } from '../model/use-fact';
import { typedOf, written } from '../model/values';
import { FactFields } from './fact-fields';
import classes from './indicators.module.css';

/** Every indicator of a school for a year on one form; what is typed is kept by itself. */
export function SchoolFormPage({ organisationId, of }: { organisationId: number; of: number | undefined }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const session = useSession();
  const now = Number((session.data?.today ?? '2026-01-01').slice(0, 4));
  const year = of ?? now;
  const form = useSchoolForm(organisationId, year);
  return (
    <Page
      title={form.data ? t('indicators.form.title', { school: form.data.school.name }) : ''}
      lead={t('indicators.form.lead')}
      above={<TextLink to="/indicators">{t('indicators.title')}</TextLink>}
    >
      <div className={classes.bar}>
        <NumberInput
          className={classes.short}
          label={t('indicators.year')}
          value={year}
          min={2000}
          max={2100}
          allowDecimal={false}
          onChange={(value) => {
            const chosen = Number(value);
            if (Number.isInteger(chosen) && chosen >= 2000 && chosen <= 2100)
              void navigate({
                to: '.',
                search: (before: Record<string, unknown>) => ({ ...before, of: chosen }),
                replace: true,
              });
          }}
        />
      </div>
      <Read query={form} lines={6}>
        {({ lines }) =>
          lines.length === 0 ? (
            <Empty title={t('indicators.form.none')}>{t('indicators.form.none.next')}</Empty>
          ) : (
            lines.map((line) => (
              <Line
                key={`${line.indicator}.${line.fact.year}.${line.fact.part}`}
                line={line}
                school={organisationId}
              />
            ))
          )
        }
      </Read>
    </Page>
  );
}

function Line({ line, school }: { line: FormLine; school: number }) {
  const { t, span } = useLanguage();
  const { definition } = line;
  const label = `${definition.code}. ${definition.name}`;
  return (
    <section className={classes.line} aria-label={label}>
      <p className={classes.question}>
        {label}
        <span className={classes.quiet}>
          {[definition.numerator, span(line.from, line.to), line.territory.name]
            .filter((word) => word)
            .join(' · ')}
        </span>
      </p>
      {line.before && <Before line={line} />}
      {line.computed ? (
        <Computed line={line} />
      ) : line.mayFill ? (
        <Filled line={line} school={school} label={label} />
      ) : (
        <p className={classes.quiet}>{t('indicators.form.closed')}</p>
      )}
    </section>
  );
}

function useSaid() {
  const { t, language } = useLanguage();
  return (fact: FormLine['fact'], measure: FormLine['definition']['measure']) => {
    if (fact.state !== 'value') return t(`indicators.kind.${fact.state}`);
    if (measure === 'yes-no') return t(fact.yes ? 'indicators.answer.yes' : 'indicators.answer.no');
    const typed = typedOf(fact, measure);
    const number = written(typed.number, language);
    return measure === 'parts'
      ? t('indicators.ofWhole', { part: number, whole: written(typed.whole, language) })
      : number;
  };
}

function Before({ line }: { line: FormLine }) {
  const { t } = useLanguage();
  const said = useSaid();
  if (!line.before) return null;
  return (
    <p className={classes.saving}>
      {t('indicators.form.before', {
        year: String(line.before.year),
        value: said(line.before, line.definition.measure),
      })}
    </p>
  );
}

function Computed({ line }: { line: FormLine }) {
  const { t } = useLanguage();
  const said = useSaid();
  return (
    <p className={classes.computed}>
      {said(line.fact, line.definition.measure)}
      <span className={classes.quiet}>{t('indicators.form.computed')}</span>
    </p>
  );
}

function Filled({ line, school, label }: { line: FormLine; school: number; label: string }) {
  const { t, shortDay } = useLanguage();
  const { typed, trouble, saving, failure, change } = useFact(
    line.indicator,
    school,
    line.definition,
    line.fact,
    line.mayFill,
  );
  return (
    <>
      <FactFields
        label={label}
        definition={line.definition}
        typed={typed}
        trouble={saving === 'kept' ? null : trouble}
        disabled={saving === 'conflict'}
        change={change}
      />
      <p className={classes.saving} role="status">
        {saving === 'refused'
          ? failureWords(failure, t).sentence
          : (saving !== 'kept' || line.fact.filledOn !== null) && t(`indicators.saving.${saving}`)}
        {saving === 'kept' &&
          line.fact.filledOn !== null &&
          ` ${line.fact.filler} ${shortDay(line.fact.filledOn)}`}
      </p>
    </>
  );
}
