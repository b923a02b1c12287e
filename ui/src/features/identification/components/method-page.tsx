import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import {
  useChangeEdition,
  useMakeEdition,
  useMethod,
  useRuns,
  type MethodDetail,
  type MethodEdition,
} from '../api/identification';
import { choiceWord } from '../model/choices';
import { changedValues, defaultsOf, ParameterFields, valueWords } from './parameters';
import classes from './identification.module.css';

/** What a method is: formula, legal basis, parameters, editions and the runs made by it. */
export function MethodPage({ methodCode, above }: { methodCode: string; above?: ReactNode }) {
  const { t, language } = useLanguage();
  const query = useMethod(methodCode);
  const [edition, setEdition] = useState<string | null>(null);
  const title = query.data ? (language === 'en' ? query.data.titleEn : query.data.title) : '';
  return (
    <Page title={title} lead={t('identification.method.lead')} above={above}>
      <Read query={query} lines={8}>
        {(method) => {
          const shown =
            method.editions.find((one) => one.method.edition === (edition ?? method.inForce)) ??
            method.editions[method.editions.length - 1];
          if (!shown) return <Empty title={t('identification.method.none')} />;
          return (
            <>
              <div className={classes.bar}>
                <NativeSelect
                  className={classes.run}
                  label={t('identification.editions')}
                  value={shown.method.edition}
                  data={method.editions.map((one) => ({
                    value: one.method.edition,
                    label: editionName(one, method.inForce, t),
                  }))}
                  onChange={(event) => setEdition(event.currentTarget.value)}
                />
                {method.mayWrite && (
                  <>
                    <EditEdition method={method} edition={shown} onMade={setEdition} fresh />
                    {shown.id !== null && !shown.used && (
                      <EditEdition method={method} edition={shown} onMade={setEdition} />
                    )}
                    {shown.id !== null && <SetState method={method} edition={shown} />}
                  </>
                )}
              </div>
              <EditionPanel edition={shown} />
              <Runs method={method.code} />
            </>
          );
        }}
      </Read>
    </Page>
  );
}

function editionName(
  edition: MethodEdition,
  inForce: string,
  t: ReturnType<typeof useLanguage>['t'],
): string {
  const marks = [
    edition.id === null ? t('identification.edition.program') : t('identification.edition.region'),
    edition.method.edition === inForce ? t('identification.edition.inForce') : '',
    edition.state === 'withdrawn' ? t('identification.edition.withdrawn') : '',
  ];
  return `${edition.method.edition} · ${marks.filter((mark) => mark !== '').join(', ')}`;
}

function EditionPanel({ edition }: { edition: MethodEdition }) {
  const { t, language, shortDay, number } = useLanguage();
  const { method } = edition;
  return (
    <>
      <section className={classes.panel}>
        <h2>{t('identification.formula')}</h2>
        <pre className={classes.formula}>{method.formula.join('\n')}</pre>
      </section>
      <section className={classes.panel}>
        <h2>{t('identification.basis')}</h2>
        <p>{method.basis}</p>
        {edition.note !== '' && <p>{edition.note}</p>}
        {edition.madeAt !== null && (
          <p className={classes.quiet}>
            {t('identification.edition.made', {
              day: shortDay(edition.madeAt.slice(0, 10)),
              maker: edition.maker,
            })}
            {edition.used && ` · ${t('identification.edition.used')}`}
          </p>
        )}
      </section>
      <section className={classes.panel}>
        <h2>{t('identification.parameters')}</h2>
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('identification.parameter')}</th>
                <th scope="col">{t('identification.parameter.value')}</th>
                <th scope="col">{t('identification.parameter.allowed')}</th>
              </tr>
            </thead>
            <tbody>
              {method.parameters.map((parameter) => (
                <tr key={parameter.name}>
                  <th scope="row">
                    {language === 'en' ? parameter.titleEn : parameter.title}
                    <span className={classes.quiet}>
                      {[parameter.symbol, parameter.name].filter((word) => word).join(' · ')}
                    </span>
                  </th>
                  <td data-label={t('identification.parameter.value')}>
                    {decimal(valueWords(parameter.value, t), number)}
                  </td>
                  <td data-label={t('identification.parameter.allowed')}>
                    {parameter.choices
                      ? parameter.choices.map((choice) => choiceWord(choice, t)).join(', ')
                      : [parameter.least, parameter.most]
                          .map((end) => decimal(String(end ?? ''), number))
                          .join(' – ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

function EditEdition({
  method,
  edition,
  onMade,
  fresh = false,
}: {
  method: MethodDetail;
  edition: MethodEdition;
  onMade: (edition: string) => void;
  fresh?: boolean;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const make = useMakeEdition(method.code);
  const change = useChangeEdition(method.code);
  const standing = defaultsOf(edition.method.parameters);
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [basis, setBasis] = useState('');
  const [formula, setFormula] = useState('');
  const [note, setNote] = useState('');
  const [values, setValues] = useState(standing);
  const open = () => {
    setName('');
    setBasis(edition.method.basis);
    setFormula(edition.method.formula.join('\n'));
    setNote(fresh ? '' : edition.note);
    setValues(standing);
    setOpened(true);
  };
  const label = t(fresh ? 'identification.edition.copy' : 'identification.edition.edit');
  const save = () => {
    const body = {
      basis,
      note,
      formula: formula.split('\n').filter((line) => line.trim() !== ''),
      defaults: changedValues(values, standing),
    };
    const settled = {
      onSuccess: () => {
        notices.say(t('identification.edition.saved'));
        setOpened(false);
        onMade(fresh ? name.trim() : edition.method.edition);
      },
      onError: (failure: Error) => notices.fail(failure),
    };
    if (fresh) make.mutate({ ...body, edition: name.trim(), copyOf: edition.method.edition }, settled);
    else if (edition.id !== null)
      change.mutate(
        { ...body, editionId: edition.id, version: edition.version, state: edition.state },
        settled,
      );
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={label}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {fresh && (
            <TextInput
              label={t('identification.edition.name')}
              description={t('identification.edition.name.hint')}
              value={name}
              required
              maxLength={40}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
          <Textarea
            label={t('identification.basis')}
            value={basis}
            maxLength={2000}
            autosize
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
          <Textarea
            label={t('identification.formula')}
            value={formula}
            autosize
            onChange={(event) => setFormula(event.currentTarget.value)}
          />
          <Textarea
            label={t('identification.note')}
            value={note}
            maxLength={2000}
            autosize
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ParameterFields
            parameters={edition.method.parameters}
            values={values}
            standing={standing}
            onChange={setValues}
          />
          <div className={classes.buttons}>
            <Button type="submit" loading={make.isPending || change.isPending}>
              {t('identification.edition.save')}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}

/** An edition that is no longer to be used is withdrawn; its runs stay. */
function SetState({ method, edition }: { method: MethodDetail; edition: MethodEdition }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const change = useChangeEdition(method.code);
  const active = edition.state === 'active';
  if (edition.id === null) return null;
  const { id } = edition;
  return (
    <Button
      variant="default"
      loading={change.isPending}
      onClick={() =>
        change.mutate(
          {
            editionId: id,
            version: edition.version,
            basis: '',
            formula: [],
            defaults: {},
            note: edition.note,
            state: active ? 'withdrawn' : 'active',
          },
          { onError: (failure) => notices.fail(failure) },
        )
      }
    >
      {t(active ? 'identification.edition.withdraw' : 'identification.edition.return')}
    </Button>
  );
}

function Runs({ method }: { method: string }) {
  const { t, shortDay } = useLanguage();
  const runs = useRuns(method);
  return (
    <section className={classes.panel}>
      <h2>{t('identification.runs')}</h2>
      <Read query={runs} lines={2}>
        {(page) =>
          page.items.length === 0 ? (
            <p>{t('identification.runs.none')}</p>
          ) : (
            <ul>
              {page.items.map((run) => (
                <li key={run.id}>
                  <TextLink to="/results" search={{ run: run.id }} underline="always">
                    {`${run.year} · № ${run.id} · ${shortDay(run.madeAt.slice(0, 10))}`}
                  </TextLink>{' '}
                  {t('identification.edition', { edition: run.edition })}
                  {run.confirmed && ` · ${t('identification.isConfirmed')}`}
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </section>
  );
}

/** A fraction as the language writes it; methods keep theirs with a point. */
function decimal(word: string, number: (value: number) => string): string {
  return /^-?\d+\.\d+$/.test(word) ? number(Number(word)) : word;
}
