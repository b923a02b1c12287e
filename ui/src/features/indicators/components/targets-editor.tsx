import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { IconTrash } from '@/ui/icons';
import { useNotices } from '@/ui/notice';
import { useCatalogue, useSetTargets, type IndicatorDetail, type YearTarget } from '../api/indicators';
import { written } from '../model/values';
import classes from './indicators.module.css';

/** What is to be reached by year. */
export function TargetsEditor({ indicator, year }: { indicator: IndicatorDetail; year: number }) {
  const { t, language } = useLanguage();
  const notices = useNotices();
  const catalogue = useCatalogue();
  const set = useSetTargets(indicator);
  const [targets, setTargets] = useState<YearTarget[]>(indicator.targets);
  const put = (at: number, next: Partial<YearTarget>) =>
    setTargets(targets.map((target, index) => (index === at ? { ...target, ...next } : target)));
  const next = Math.max(year - 1, ...targets.map((target) => target.year)) + 1;
  const save = () =>
    set.mutate(
      targets.map(({ year: of, rule, value, words }) => ({ year: of, rule, value, words })),
      {
        onSuccess: () => notices.say(t('indicators.saved')),
        onError: (failure) => notices.fail(failure),
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {targets.map((target, index) => (
        <div key={index} className={classes.fields}>
          <NumberInput
            className={classes.short}
            label={t('indicators.year')}
            value={target.year}
            min={2000}
            max={2100}
            allowDecimal={false}
            onChange={(value) => put(index, { year: Number(value) })}
          />
          <NativeSelect
            className={classes.short}
            label={t('indicators.rule')}
            value={target.rule}
            data={(catalogue.data?.targetRules ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(event) => put(index, { rule: event.currentTarget.value as YearTarget['rule'] })}
          />
          <TextInput
            className={classes.short}
            label={t('indicators.target')}
            inputMode="decimal"
            value={written(target.value, language)}
            maxLength={16}
            required
            onChange={(event) => put(index, { value: event.currentTarget.value.replace(',', '.') })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('indicators.target.remove', { year: String(target.year) })}
            onClick={() => setTargets(targets.filter((_, at) => at !== index))}
          >
            <IconTrash />
          </ActionIcon>
        </div>
      ))}
      <div className={classes.buttons}>
        <Button
          variant="default"
          onClick={() => setTargets([...targets, { year: next, rule: 'at-least', value: '0', words: '' }])}
        >
          {t('indicators.target.add')}
        </Button>
        <Button type="submit" loading={set.isPending}>
          {t('indicators.targets.save')}
        </Button>
      </div>
    </form>
  );
}
