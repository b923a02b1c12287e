import { useEffect, useRef } from 'react';

/**
 * Actions by key: `KeyJ` by the place on the keyboard, so that it works in the Russian layout too, `mod+KeyZ` with Ctrl or
 * Command, `Escape` and `?` by what they mean.
 */
export type Keys = Record<string, (event: KeyboardEvent) => void>;

/** Whether a person types here, so that letters are text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function nameOf(event: KeyboardEvent): string[] {
  const modifier = event.ctrlKey || event.metaKey ? 'mod+' : '';
  const shift = event.shiftKey ? 'shift+' : '';
  return [modifier + shift + event.code, modifier + event.key];
}

/** Listens while the component is there and no dialog is open over it. */
export function useKeys(keys: Keys, options: { enabled?: boolean; everywhere?: boolean } = {}) {
  const { enabled = true, everywhere = false } = options;
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      if (!everywhere && (isTyping(event.target) || document.querySelector('[aria-modal="true"]'))) return;
      const name = nameOf(event).find((candidate) => candidate in latest.current);
      const action = name === undefined ? undefined : latest.current[name];
      if (!action) return;
      event.preventDefault();
      action(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled, everywhere]);
}
