import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useLanguage, type Translate } from '@/language/language';
import type { MethodParameter, ParameterValues } from '../api/identification';
import { choiceWord } from '../model/choices';
import classes from './identification.module.css';

/** The parameters of a method as fields; those that differ from `standing` are marked. */
export function ParameterFields({
  parameters,
  values,
  standing,
  onChange,
}: {
  parameters: readonly MethodParameter[];
  values: ParameterValues;
  standing: ParameterValues;
  onChange: (values: ParameterValues) => void;
}) {
  const { t } = useLanguage();
  return (
    <div className={classes.parameters}>
      {parameters.map((parameter) => {
        const value = values[parameter.name] ?? '';
        const changed = value !== standing[parameter.name];
        return (
          <div key={parameter.name} className={changed ? classes.changed : undefined}>
            <ParameterField
              parameter={parameter}
              value={value}
              note={
                changed
                  ? t('identification.parameter.was', {
                      value: valueWords(standing[parameter.name] ?? '', t),
                    })
                  : undefined
              }
              onChange={(text) => onChange({ ...values, [parameter.name]: text })}
            />
          </div>
        );
      })}
    </div>
  );
}

function ParameterField({
  parameter,
  value,
  note,
  onChange,
}: {
  parameter: MethodParameter;
  value: string;
  note?: string;
  onChange: (value: string) => void;
}) {
  const { language, t } = useLanguage();
  const title = language === 'en' ? parameter.titleEn : parameter.title;
  const label = parameter.symbol ? `${title} (${parameter.symbol})` : title;
  const choices = (parameter.choices ?? []).map((choice) => ({
    value: choice,
    label: choiceWord(choice, t),
  }));
  if (parameter.kind === 'names')
    return (
      <MultiSelect
        label={label}
        description={note}
        data={choices}
        value={value === '' ? [] : value.split(',')}
        onChange={(names) => onChange(names.join(','))}
      />
    );
  if (parameter.kind === 'choice')
    return (
      <Select
        label={label}
        description={note}
        data={choices}
        value={value}
        allowDeselect={false}
        onChange={(choice) => choice !== null && onChange(choice)}
      />
    );
  const limits = t('identification.parameter.limits', {
    least: String(parameter.least ?? ''),
    most: String(parameter.most ?? ''),
  });
  return (
    <TextInput
      label={label}
      description={[
        note,
        limits,
        parameter.kind === 'number-or-auto' ? t('identification.parameter.auto') : '',
      ]
        .filter((words) => words)
        .join('; ')}
      value={value}
      maxLength={40}
      inputMode="decimal"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A value as it reads: names are joined by commas. */
export function valueWords(value: string, t: Translate): string {
  return value
    .split(',')
    .map((one) => choiceWord(one, t))
    .join(', ');
}

/** Values that differ from those that stand. */
export function changedValues(values: ParameterValues, standing: ParameterValues): ParameterValues {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== standing[name]));
}

export function defaultsOf(parameters: readonly MethodParameter[]): ParameterValues {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.value]));
}
