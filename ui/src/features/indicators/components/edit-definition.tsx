import { Button, Modal, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import {
  useCatalogue,
  useEditIndicator,
  useMakeIndicator,
  type Catalogue,
  type Definition,
  type IndicatorDetail,
} from '../api/indicators';
import {
  agreeing,
  conditionsOf,
  countsSchools,
  definitionOf,
  emptyDefinition,
  measuresOf,
  rulesOf,
  timeRulesOf,
} from '../model/definition';
import classes from './indicators.module.css';

/** A new indicator, or another edition of one. */
export function EditDefinition({ indicator }: { indicator?: IndicatorDetail }) {
  const { t } = useLanguage();
  const [opened, open] = useState(false);
  const words = t(indicator ? 'indicators.edit' : 'indicators.make');
  return (
    <>
      <Button variant={indicator ? 'default' : 'filled'} onClick={() => open(true)}>
        {words}
      </Button>
      <Modal
        opened={opened}
        onClose={() => open(false)}
        title={words}
        size="lg"
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {opened &&
          (indicator ? (
            <Edited indicator={indicator} close={() => open(false)} />
          ) : (
            <Made close={() => open(false)} />
          ))}
      </Modal>
    </>
  );
}

function Made({ close }: { close: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const navigate = useNavigate();
  const make = useMakeIndicator();
  return (
    <DefinitionForm
      start={emptyDefinition}
      saving={make.isPending}
      close={close}
      save={(definition) =>
        make.mutate(definition, {
          onSuccess: (made) => {
            notices.say(t('indicators.made'));
            close();
            void navigate({ to: '/indicators/$indicatorId', params: { indicatorId: made.id } });
          },
          onError: (failure) => notices.fail(failure),
        })
      }
    />
  );
}

function Edited({ indicator, close }: { indicator: IndicatorDetail; close: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const edit = useEditIndicator(indicator);
  return (
    <DefinitionForm
      start={definitionOf(indicator)}
      from={indicator.editions.at(-1)?.fromYear}
      saving={edit.isPending}
      close={close}
      save={(definition, fromYear) =>
        edit.mutate(
          { definition, fromYear },
          {
            onSuccess: () => {
              notices.say(t('indicators.saved'));
              close();
            },
            onError: (failure) => notices.fail(failure),
          },
        )
      }
    />
  );
}

function DefinitionForm({
  start,
  from,
  saving,
  close,
  save,
}: {
  start: Definition;
  from?: number;
  saving: boolean;
  close: () => void;
  save: (definition: Definition, fromYear?: number) => void;
}) {
  const { t } = useLanguage();
  const catalogue = useCatalogue();
  const [definition, setDefinition] = useState(start);
  const [fromYear, setFromYear] = useState(from);
  const change = (next: Partial<Definition>) => setDefinition(agreeing({ ...definition, ...next }));
  const ready = definition.code.trim() !== '' && definition.name.trim() !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save(definition, fromYear);
      }}
    >
      <Texts definition={definition} change={change} />
      {catalogue.data && <Rules catalogue={catalogue.data} definition={definition} change={change} />}
      {from !== undefined && (
        <NumberInput
          label={t('indicators.fromYear')}
          description={t('indicators.fromYear.why')}
          value={fromYear}
          min={2000}
          max={2100}
          allowDecimal={false}
          onChange={(value) => setFromYear(Number(value) || undefined)}
        />
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={saving} disabled={!ready}>
          {t('action.save')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface Part {
  definition: Definition;
  change: (next: Partial<Definition>) => void;
}

function Texts({ definition, change }: Part) {
  const { t } = useLanguage();
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={t('indicators.code')}
          value={definition.code}
          maxLength={100}
          required
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
        <TextInput
          label={t('indicators.unit')}
          value={definition.unit}
          maxLength={100}
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('indicators.name')}
        value={definition.name}
        maxLength={1000}
        required
        autosize
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t('indicators.numerator')}
        value={definition.numerator}
        maxLength={1000}
        autosize
        onChange={(event) => change({ numerator: event.currentTarget.value })}
      />
      <Textarea
        label={t('indicators.denominator')}
        value={definition.denominator}
        maxLength={1000}
        autosize
        onChange={(event) => change({ denominator: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('indicators.group')}
          description={t('indicators.group.why')}
          value={definition.group}
          maxLength={100}
          onChange={(event) => change({ group: event.currentTarget.value })}
        />
        <TextInput
          label={t('indicators.baseline')}
          description={t('indicators.baseline.why')}
          value={definition.baseline ?? ''}
          maxLength={20}
          onChange={(event) => change({ baseline: event.currentTarget.value || null })}
        />
      </div>
    </>
  );
}

function Rules({ catalogue, definition, change }: Part & { catalogue: Catalogue }) {
  const { t } = useLanguage();
  const named = (table: readonly { code: string; name: string }[], allowed?: readonly string[]) =>
    table
      .filter(({ code }) => !allowed || allowed.includes(code))
      .map(({ code, name }) => ({ value: code, label: name }));
  const source = catalogue.sources.find(({ code }) => code === definition.source);
  const threshold =
    countsSchools(definition) && (definition.condition === 'at-least' || definition.condition === 'at-most');
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label={t('indicators.formula')}
          value={definition.formula}
          data={named(catalogue.formulas)}
          onChange={(event) => change({ formula: event.currentTarget.value as Definition['formula'] })}
        />
        <NativeSelect
          label={t('indicators.measure')}
          value={definition.measure}
          data={named(catalogue.measures, measuresOf(definition.formula))}
          onChange={(event) =>
            change({ measure: event.currentTarget.value as Definition['measure'], source: 'entered' })
          }
        />
        <NativeSelect
          label={t('indicators.source')}
          value={definition.source}
          data={catalogue.sources
            .filter(({ measure }) => measure === null || measure === definition.measure)
            .map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => change({ source: event.currentTarget.value, sourceGroup: '' })}
        />
        {source?.ofGroup && (
          <TextInput
            label={t('indicators.sourceGroup')}
            value={definition.sourceGroup}
            maxLength={100}
            required
            onChange={(event) => change({ sourceGroup: event.currentTarget.value })}
          />
        )}
        {countsSchools(definition) && (
          <NativeSelect
            label={t('indicators.condition')}
            value={definition.condition}
            data={named(catalogue.conditions, conditionsOf(definition.measure))}
            onChange={(event) => change({ condition: event.currentTarget.value as Definition['condition'] })}
          />
        )}
        {threshold && (
          <TextInput
            label={t('indicators.threshold')}
            value={definition.threshold ?? ''}
            maxLength={20}
            onChange={(event) => change({ threshold: event.currentTarget.value })}
          />
        )}
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label={t('indicators.rhythm')}
          value={definition.rhythm}
          data={named(catalogue.rhythms)}
          onChange={(event) => change({ rhythm: event.currentTarget.value as Definition['rhythm'] })}
        />
        <NativeSelect
          label={t('indicators.overTime')}
          value={definition.overTime}
          data={named(catalogue.timeRules, timeRulesOf(definition.measure))}
          onChange={(event) => change({ overTime: event.currentTarget.value as Definition['overTime'] })}
        />
        <NativeSelect
          label={t('indicators.overTerritory')}
          value={definition.overTerritory}
          data={named(catalogue.territoryRules, rulesOf(definition.formula, definition.measure))}
          onChange={(event) =>
            change({ overTerritory: event.currentTarget.value as Definition['overTerritory'] })
          }
        />
        <NativeSelect
          label={t('indicators.yearKind')}
          value={definition.yearKind}
          data={(['calendar', 'school'] as const).map((value) => ({
            value,
            label: t(`indicators.yearKind.${value}`),
          }))}
          onChange={(event) => change({ yearKind: event.currentTarget.value as Definition['yearKind'] })}
        />
        <NativeSelect
          label={t('indicators.holder')}
          value={definition.holder}
          data={(['school', 'territory'] as const).map((value) => ({
            value,
            label: t(`indicators.holder.${value}`),
          }))}
          onChange={(event) => change({ holder: event.currentTarget.value as Definition['holder'] })}
        />
      </div>
    </>
  );
}
