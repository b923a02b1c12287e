import { Button, Modal, NumberInput, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useMakeRun, type MethodSummary } from '../api/identification';
import classes from './identification.module.css';

/** A method over the schools of the territory in force, kept with all it looked at. */
export function MakeRun({
  methods,
  method,
  year,
  onMade,
}: {
  methods: readonly MethodSummary[];
  method: string;
  year: number;
  onMade: (made: { id: number; method: string; year: number }) => void;
}) {
  const { t, language } = useLanguage();
  const notices = useNotices();
  const make = useMakeRun();
  const [opened, open] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const [of, setOf] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const save = () =>
    make.mutate(
      { method: code ?? method, year: of ?? year, note },
      {
        onSuccess: (made) => {
          notices.say(t('identification.made'));
          open(false);
          onMade(made);
        },
        onError: (failure) => notices.fail(failure),
      },
    );
  return (
    <>
      <Button onClick={() => open(true)}>{t('identification.make')}</Button>
      <Modal
        opened={opened}
        onClose={() => open(false)}
        title={t('identification.make')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <p>{t('identification.make.lead')}</p>
          <Select
            label={t('identification.method')}
            data={methods.map((one) => ({
              value: one.code,
              label: language === 'en' ? one.titleEn : one.title,
            }))}
            value={code ?? method}
            allowDeselect={false}
            onChange={setCode}
          />
          <NumberInput
            label={t('identification.year')}
            description={t('identification.year.hint')}
            value={of ?? year}
            min={2000}
            max={2100}
            allowDecimal={false}
            required
            onChange={(value) => setOf(Number(value))}
          />
          <Textarea
            label={t('identification.note')}
            value={note}
            maxLength={2000}
            autosize
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button type="submit" loading={make.isPending}>
              {t('identification.make.do')}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
