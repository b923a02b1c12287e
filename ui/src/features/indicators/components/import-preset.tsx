import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useCatalogue, useImportPreset } from '../api/indicators';
import classes from './indicators.module.css';

/** A set that comes with the program becomes indicators of the territory in force. */
export function ImportPreset() {
  const { t } = useLanguage();
  const notices = useNotices();
  const catalogue = useCatalogue();
  const make = useImportPreset();
  const [opened, open] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const [group, setGroup] = useState('');
  const presets = catalogue.data?.presets ?? [];
  const preset = presets.find((one) => one.code === chosen) ?? presets[0];
  if (!preset) return null;
  const save = () =>
    make.mutate(
      { preset: preset.code, ...(group.trim() === '' ? {} : { group: group.trim() }) },
      {
        onSuccess: ({ items }) => {
          const made = items.filter((one) => !one.wasThere).length;
          notices.say(t('indicators.preset.made', { count: made }));
          open(false);
        },
        onError: (failure) => notices.fail(failure),
      },
    );
  return (
    <>
      <Button variant="default" onClick={() => open(true)}>
        {t('indicators.preset')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => open(false)}
        title={t('indicators.preset')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <NativeSelect
            label={t('indicators.preset.which')}
            value={preset.code}
            onChange={(event) => choose(event.currentTarget.value)}
            data={presets.map((one) => ({ value: one.code, label: one.title }))}
          />
          <p className={classes.quiet}>{preset.basis}</p>
          <TextInput
            label={t('indicators.group')}
            description={t('indicators.preset.group')}
            placeholder={preset.indicators[0]?.group}
            value={group}
            maxLength={100}
            onChange={(event) => setGroup(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button type="submit" loading={make.isPending}>
              {t('indicators.preset.do')}
            </Button>
            <Button variant="default" onClick={() => open(false)}>
              {t('action.cancel')}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
