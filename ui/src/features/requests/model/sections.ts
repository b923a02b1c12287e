import type { RowChoice } from '../api/requests';

/** Rows that stand under one heading of one road map, for one organisation. */
export interface ChoiceSection {
  key: string;
  roadMap: number;
  roadMapTitle: string;
  heading: string;
  organisation: string;
  least: number | null;
  chosen: number;
  rows: RowChoice[];
}

export function sectionsOf(choices: readonly RowChoice[]): ChoiceSection[] {
  const sections = new Map<string, ChoiceSection>();
  for (const choice of choices) {
    const key = `${choice.roadMap} ${choice.organisation.id} ${choice.section}`;
    const section = sections.get(key) ?? {
      key,
      roadMap: choice.roadMap,
      roadMapTitle: choice.roadMapTitle,
      heading: choice.heading,
      organisation: choice.organisation.name,
      least: choice.least,
      chosen: 0,
      rows: [],
    };
    section.rows.push(choice);
    if (choice.state === 'chosen') section.chosen += 1;
    sections.set(key, section);
  }
  return [...sections.values()];
}
