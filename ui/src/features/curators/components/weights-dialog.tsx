import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import classes from './curators.module.css';

const names = ['kilometre', 'step', 'risks', 'subjects', 'load', 'change'] as const;
export type Weights = Record<(typeof names)[number], number>;
export const usualWeights: Weights = {
  kilometre: 1,
  step: 30,
  risks: 40,
  subjects: 20,
  load: 15,
  change: 60,
};

/** What a pair costs, to be seen and changed before a proposal is asked for. */
export function WeightsDialog({ weights, change }: { weights: Weights; change: (weights: Weights) => void }) {
  const { t } = useLanguage();
  const [opened, open] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => open(true)}>
        {t('curators.weights')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => open(false)}
        title={t('curators.weights')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <div className={classes.form}>
          <p className={classes.note}>{t('curators.weights.what')}</p>
          {names.map((name) => (
            <TextInput
              key={name}
              type="number"
              min={0}
              max={1000}
              label={t(`curators.weight.${name}`)}
              value={weights[name]}
              onChange={(event) => {
                const value = Math.round(Number(event.currentTarget.value));
                change({
                  ...weights,
                  [name]: Math.min(1000, Math.max(0, Number.isFinite(value) ? value : 0)),
                });
              }}
            />
          ))}
        </div>
      </Modal>
    </>
  );
}
