import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Organisation } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { useRegister } from '../api/registers';
import classes from './registers.module.css';

const MOST = 8;

/** Finds one organisation by a word of its names or by its code. */
export function OrganisationPicker({
  label,
  except,
  onPick,
}: {
  label: string;
  except: readonly number[];
  onPick: (body: Organisation) => void;
}) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const asked = text.trim().length > 1;
  const list = useRegister({ q: text.trim() }, asked);
  const found = (list.data?.pages[0]?.items ?? []).filter((body) => !except.includes(body.id)).slice(0, MOST);
  return (
    <div className={classes.found}>
      <TextInput
        label={label}
        placeholder={t('registers.pick')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {asked && list.data && found.length === 0 && (
        <span className={classes.dim}>{t('registers.pick.none')}</span>
      )}
      {asked &&
        found.map((body) => (
          <button
            key={body.id}
            type="button"
            onClick={() => {
              onPick(body);
              setText('');
            }}
          >
            {body.shortName}{' '}
            <span className={classes.dim}>{[body.code, body.settlement].filter(Boolean).join(' · ')}</span>
          </button>
        ))}
    </div>
  );
}
