import type { OrganisationForm, OrganisationView } from '@/api/shapes';

/** The fields of the form as a person types them. */
export type EntryDraft = Record<EntryField, string>;

export const entryFields = [
  'kind',
  'shortName',
  'fullName',
  'code',
  'type',
  'settlement',
  'settlementType',
  'address',
  'latitude',
  'longitude',
  'phone',
  'email',
  'site',
  'head',
  'inn',
  'ogrn',
  'giaCode',
  'vprLogin',
  'openedOn',
  'aliases',
] as const;
export type EntryField = (typeof entryFields)[number];

export function emptyEntry(kind: OrganisationForm['kind']): EntryDraft {
  const empty = Object.fromEntries(entryFields.map((field) => [field, ''])) as EntryDraft;
  return { ...empty, kind };
}

export function draftOf(view: OrganisationView): EntryDraft {
  const draft = emptyEntry(view.kind);
  for (const field of entryFields) {
    const value: unknown = (view as Record<string, unknown>)[field];
    if (typeof value === 'string') draft[field] = value;
  }
  draft.aliases = (view.aliases ?? []).join('\n');
  if (view.coordinates) {
    draft.latitude = String(view.coordinates.latitude);
    draft.longitude = String(view.coordinates.longitude);
  }
  return draft;
}

/** What is sent; numbers may be written with a comma. */
export function formOf(draft: EntryDraft, parent: number | null, territory: number | null): OrganisationForm {
  const degrees = (text: string) => Number(text.replace(',', '.'));
  const placed = draft.latitude.trim() !== '' && draft.longitude.trim() !== '';
  return {
    kind: draft.kind as OrganisationForm['kind'],
    shortName: draft.shortName,
    fullName: draft.fullName,
    code: draft.code,
    type: draft.type,
    settlement: draft.settlement,
    settlementType:
      draft.settlementType === '' ? null : (draft.settlementType as 'city' | 'town' | 'village'),
    address: draft.address,
    coordinates: placed ? { latitude: degrees(draft.latitude), longitude: degrees(draft.longitude) } : null,
    phone: draft.phone,
    email: draft.email,
    site: draft.site,
    head: draft.head,
    inn: draft.inn,
    ogrn: draft.ogrn,
    giaCode: draft.giaCode,
    vprLogin: draft.vprLogin,
    openedOn: draft.openedOn === '' ? null : draft.openedOn,
    aliases: draft.aliases.split('\n').filter((line) => line.trim() !== ''),
    parent,
    territory,
  };
}

/** Whether what is typed for the place on the map can be sent. */
export function wrongPlace(draft: EntryDraft): boolean {
  const within = (text: string, most: number) => {
    const number = Number(text.replace(',', '.'));
    return text.trim() !== '' && Number.isFinite(number) && Math.abs(number) <= most;
  };
  if (draft.latitude.trim() === '' && draft.longitude.trim() === '') return false;
  return !within(draft.latitude, 90) || !within(draft.longitude, 180);
}
