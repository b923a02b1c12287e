import type { Obligation } from '@/api/shapes';

/** Duties that differ only in who owes them: one line of «Сегодня». */
export interface AlikeDuties {
  first: Obligation;
  names: string[];
}

/** Gathers duties of the same activity, term and state, in the order in which each kind is met first. */
export function alikeDuties(items: readonly Obligation[]): AlikeDuties[] {
  const gathered = new Map<string, AlikeDuties>();
  for (const item of items) {
    const { from, to } = item.occurrence;
    const key = JSON.stringify([item.roadMapId, item.activity, from, to, item.state]);
    const alike = gathered.get(key);
    if (alike) alike.names.push(item.addressee.name);
    else gathered.set(key, { first: item, names: [item.addressee.name] });
  }
  return [...gathered.values()];
}
