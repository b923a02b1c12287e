import type { Territory } from '@/api/shapes';

export interface Node {
  territory: Territory;
  depth: number;
}

/** The list of the server with how deep each one lies; a parent that is not seen counts for nothing. */
export function nodesOf(territories: readonly Territory[]): Node[] {
  const depths = new Map<number, number>();
  return territories.map((territory) => {
    const above = territory.parent === null ? undefined : depths.get(territory.parent);
    const depth = above === undefined ? 0 : above + 1;
    depths.set(territory.id, depth);
    return { territory, depth };
  });
}

/** Names for a choice: deeper ones are indented by spaces that a browser keeps. */
export function choicesOf(territories: readonly Territory[]): { value: string; label: string }[] {
  return nodesOf(territories).map(({ territory, depth }) => ({
    value: String(territory.id),
    label: `${'\u00A0\u00A0\u00A0'.repeat(depth)}${territory.name}`,
  }));
}

/** Everything that may hold `of`: neither itself nor what lies in it. */
export function possibleParents(territories: readonly Territory[], of: number | null): Territory[] {
  const inside = new Set(of === null ? [] : [of]);
  return territories.filter((territory) => {
    if (territory.parent !== null && inside.has(territory.parent)) inside.add(territory.id);
    return !inside.has(territory.id) && territory.kind !== 'settlement';
  });
}
