import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import {
  useSaveContextValue,
  type ContextCatalogue,
  type ContextValue,
  type SchoolContext,
} from '../api/context';
import { TableBox } from './parts';
import classes from './results.module.css';

/** The context figures of a school and year with their sources; what is typed is kept by itself. */
export function SchoolFigures({
  context,
  catalogue,
  signed,
}: {
  context: SchoolContext;
  catalogue: ContextCatalogue;
  signed: boolean;
}) {
  const { t } = useLanguage();
  const figures = catalogue.figures.filter(
    (figure) => figure.writable || context.values.some((value) => value.figure === figure.name),
  );
  return (
    <section className={classes.section} aria-labelledby="figures">
      <h2 id="figures">{t('context.figures')}</h2>
      <p className={classes.note}>{t(signed ? 'context.figures.signed' : 'context.figures.rule')}</p>
      <TableBox label={t('context.figures.table')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('context.figure')}</th>
              <th scope="col">{t('context.value')}</th>
              <th scope="col">{t('context.source')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <FigureRow key={figure.name} figure={figure} context={context} />
            ))}
          </tbody>
        </table>
      </TableBox>
      <History context={context} catalogue={catalogue} />
    </section>
  );
}

type Figure = ContextCatalogue['figures'][number];

function FigureRow({ figure, context }: { figure: Figure; context: SchoolContext }) {
  const { t, number } = useLanguage();
  const said = context.values.filter((value) => value.figure === figure.name);
  const entered = said.find((value) => value.file === null);
  const inForce = said.find((value) => value.inForce);
  const writable = context.mayWrite && figure.writable && entered?.source !== 'passport';
  return (
    <tr>
      <th scope="row">{figure.words}</th>
      <td>
        {context.hidden.includes(figure.name) ? (
          t('dynamics.few')
        ) : writable ? (
          <FigureInput
            key={entered?.version ?? 0}
            figure={figure}
            context={context}
            entered={entered}
            inForce={inForce}
          />
        ) : inForce ? (
          number(Number(inForce.value))
        ) : (
          '—'
        )}
      </td>
      <td>
        {said.length === 0
          ? '—'
          : said.map((value) => (
              <span
                key={`${value.file ?? 0}`}
                className={value.inForce ? undefined : classes.quiet}
                style={{ display: 'block' }}
              >
                {t(`context.source.${value.source}`)}
                {value.fileName && `: ${value.fileName}`}
                {!value.inForce && ` (${number(Number(value.value))}, ${t('context.notInForce')})`}
              </span>
            ))}
      </td>
    </tr>
  );
}

function FigureInput({
  figure,
  context,
  entered,
  inForce,
}: {
  figure: Figure;
  context: SchoolContext;
  entered: ContextValue | undefined;
  inForce: ContextValue | undefined;
}) {
  const { t } = useLanguage();
  const save = useSaveContextValue(context.school);
  const [typed, setTyped] = useState((entered?.value ?? '').replace('.', ','));
  const send = () => {
    const value = typed.trim().replace(',', '.');
    if (value === (entered?.value ?? '')) return;
    save.mutate({
      figure: figure.name,
      year: context.year,
      value: value === '' ? null : value,
      version: entered?.version ?? 0,
    });
  };
  return (
    <TextInput
      className={classes.short}
      aria-label={figure.words}
      value={typed}
      placeholder={inForce?.value.replace('.', ',')}
      inputMode="decimal"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send();
      }}
      error={save.error ? failureWords(save.error, t).sentence : undefined}
    />
  );
}

function History({ context, catalogue }: { context: SchoolContext; catalogue: ContextCatalogue }) {
  const { t, number } = useLanguage();
  if (context.history.length === 0) return null;
  const wordsOf = (name: string) => catalogue.figures.find((figure) => figure.name === name)?.words ?? name;
  return (
    <details>
      <summary>{t('context.history')}</summary>
      <ul className={classes.list}>
        {context.history.map((value) => (
          <li key={`${value.figure}.${value.version}`}>
            {wordsOf(value.figure)}: {number(Number(value.value))} · {t(`context.source.${value.source}`)}
            {value.maker && ` · ${value.maker}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
