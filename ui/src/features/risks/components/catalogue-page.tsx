import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { useRiskCatalogue, useSaveCatalogue, type CatalogueRisk, type RiskCatalogue } from '../api/risks';
import classes from './risks.module.css';

/** Risks with their measures; a change makes a new edition for the region. */
export function CataloguePage({ above }: { above?: ReactNode }) {
  const { t } = useLanguage();
  const catalogue = useRiskCatalogue();
  const [editing, setEditing] = useState(false);
  const found = catalogue.data;
  return (
    <Page
      title={t('risks.catalogue')}
      lead={t('risks.catalogue.lead', { edition: found?.edition ?? 1 })}
      above={above}
      action={
        found?.mayWrite === true &&
        !editing && <Button onClick={() => setEditing(true)}>{t('risks.catalogue.edit')}</Button>
      }
    >
      <Read query={catalogue} lines={8}>
        {(shown) =>
          editing ? (
            <Editor catalogue={shown} onDone={() => setEditing(false)} />
          ) : (
            <Shown catalogue={shown} />
          )
        }
      </Read>
    </Page>
  );
}

function Shown({ catalogue }: { catalogue: RiskCatalogue }) {
  const { t, language } = useLanguage();
  return (
    <>
      <p>
        {t('risks.catalogue.mostHigh')}: <b>{catalogue.mostHigh}</b>
      </p>
      {catalogue.groups.map((group) => (
        <section key={group.code} className={classes.section}>
          <h2>{language === 'en' ? group.nameEn : group.name}</h2>
          <ul className={classes.list}>
            {catalogue.risks
              .filter((risk) => risk.code.startsWith(group.code))
              .map((risk) => (
                <li key={risk.code} className={classes.item}>
                  <h3>
                    {risk.name}
                    <span className={classes.quiet}>
                      {' '}
                      {risk.code}
                      {risk.federal != null && ` · ${t('risks.catalogue.federal', { number: risk.federal })}`}
                    </span>
                  </h3>
                  <p className={classes.quiet}>
                    {t('risks.catalogue.measured', { what: risk.measuredBy ?? '' })}
                  </p>
                  <ul>
                    {risk.measures.map((measure) => (
                      <li key={measure.code}>
                        {measure.text}
                        <span className={classes.quiet}>
                          {' '}
                          {measure.term} · {measure.result}
                        </span>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Editor({ catalogue, onDone }: { catalogue: RiskCatalogue; onDone: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const save = useSaveCatalogue();
  const [risks, setRisks] = useState(catalogue.risks);
  const [mostHigh, setMostHigh] = useState(catalogue.mostHigh);
  const next = catalogue.edition + 1;
  const put = (code: string, change: Partial<CatalogueRisk>) =>
    setRisks(risks.map((risk) => (risk.code === code ? { ...risk, ...change } : risk)));
  async function keep() {
    try {
      await save.mutateAsync({ edition: catalogue.edition, mostHigh, risks });
      notices.say(t('risks.catalogue.saved', { edition: next }));
      onDone();
    } catch (failure) {
      notices.fail(failure);
    }
  }
  return (
    <>
      <NumberInput
        label={t('risks.catalogue.mostHigh')}
        min={0}
        max={10}
        value={mostHigh}
        onChange={(value) => setMostHigh(Number(value))}
        maw={280}
        mb="md"
      />
      <ul className={classes.list}>
        {risks.map((risk) => (
          <RiskEditor key={risk.code} risk={risk} put={(change) => put(risk.code, change)} />
        ))}
      </ul>
      <div className={classes.row}>
        <Button loading={save.isPending} onClick={() => void keep()}>
          {t('risks.catalogue.save', { edition: next })}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('risks.catalogue.cancel')}
        </Button>
      </div>
    </>
  );
}

const fields = ['code', 'text', 'result', 'term'] as const;

function RiskEditor({ risk, put }: { risk: CatalogueRisk; put: (change: Partial<CatalogueRisk>) => void }) {
  const { t } = useLanguage();
  const measure = (index: number, field: (typeof fields)[number], value: string) =>
    put({ measures: risk.measures.map((one, at) => (at === index ? { ...one, [field]: value } : one)) });
  return (
    <li className={classes.item}>
      <TextInput
        label={`${t('risks.catalogue.name')} · ${risk.code}`}
        value={risk.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      {risk.measures.map((one, index) => (
        <fieldset key={index} className={classes.pair}>
          <legend>{t('risks.catalogue.measure')}</legend>
          {fields.map((field) =>
            field === 'text' ? (
              <Textarea
                key={field}
                label={t('risks.catalogue.text')}
                value={one.text}
                autosize
                onChange={(event) => measure(index, field, event.currentTarget.value)}
              />
            ) : (
              <TextInput
                key={field}
                label={t(`risks.catalogue.${field}`)}
                value={one[field]}
                onChange={(event) => measure(index, field, event.currentTarget.value)}
              />
            ),
          )}
          <Button
            variant="subtle"
            size="xs"
            onClick={() => put({ measures: risk.measures.filter((_, at) => at !== index) })}
          >
            {t('risks.catalogue.remove', { code: one.code })}
          </Button>
        </fieldset>
      ))}
      <Button
        variant="default"
        size="xs"
        mt="xs"
        onClick={() =>
          put({ measures: [...risk.measures, { code: freeCode(risk), text: '', result: '', term: '' }] })
        }
      >
        {t('risks.catalogue.add')}
      </Button>
    </li>
  );
}

/** «STAFF-4»: the first number that no measure of the risk has. */
function freeCode(risk: CatalogueRisk): string {
  const stem = risk.code.slice(risk.code.indexOf('.') + 1);
  let number = risk.measures.length + 1;
  while (risk.measures.some((measure) => measure.code === `${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
