import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLanguage } from '@/language/language';
import { IconSearch } from '@/ui/icons';
import { useAuditWords } from '../api/keeping';
import type { AuditSearch } from '../model/search';
import classes from './audit-page.module.css';

type Go = (change: Partial<AuditSearch>) => void;

export function AuditFilters({
  search,
  actorName,
  go,
}: {
  search: AuditSearch;
  actorName: string | undefined;
  go: Go;
}) {
  const { t } = useLanguage();
  const words = useAuditWords();
  const options = (list: { code: string; words: string }[] | undefined, any: string) => [
    { value: '', label: any },
    ...(list ?? []).map((one) => ({ value: one.code, label: one.words })),
  ];
  const kind = words.data?.objects.find((one) => one.code === search.object)?.words ?? search.object ?? '';
  return (
    <>
      <div className={classes.filters}>
        <TypedText value={search.text ?? ''} onSettle={(text) => go({ text: text || undefined })} />
        <NativeSelect
          aria-label={t('audit.act')}
          value={search.act ?? ''}
          onChange={(event) => go({ act: event.currentTarget.value || undefined })}
          data={options(words.data?.acts, t('audit.anyAct'))}
        />
        <NativeSelect
          aria-label={t('audit.object')}
          value={search.object ?? ''}
          onChange={(event) => go({ object: event.currentTarget.value || undefined, objectId: undefined })}
          data={options(words.data?.objects, t('audit.anyObject'))}
        />
        <TextInput
          type="date"
          aria-label={t('audit.from')}
          title={t('audit.from')}
          value={search.from ?? ''}
          onChange={(event) => go({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          aria-label={t('audit.to')}
          title={t('audit.to')}
          value={search.to ?? ''}
          onChange={(event) => go({ to: event.currentTarget.value || undefined })}
        />
      </div>
      {(search.actor !== undefined || search.objectId !== undefined) && (
        <div className={classes.chosen}>
          {search.actor !== undefined && (
            <Button variant="light" size="compact-sm" onClick={() => go({ actor: undefined })}>
              {t('audit.actor', { name: actorName ?? String(search.actor) })} ✕
            </Button>
          )}
          {search.objectId !== undefined && (
            <Button variant="light" size="compact-sm" onClick={() => go({ objectId: undefined })}>
              {t('audit.onlyObject', { kind: kind.toLowerCase(), id: String(search.objectId) })} ✕
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** The search starts when the typing pauses. */
function TypedText({ value, onSettle }: { value: string; onSettle: (text: string) => void }) {
  const { t } = useLanguage();
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const pause = setTimeout(() => onSettle(text), 300);
    return () => clearTimeout(pause);
  }, [text, value, onSettle]);
  return (
    <TextInput
      className={classes.text}
      leftSection={<IconSearch size={16} />}
      placeholder={t('audit.search')}
      aria-label={t('audit.search')}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
