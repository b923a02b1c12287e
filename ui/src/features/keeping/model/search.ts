/** The filters of the audit, all of them in the URL. */
export interface AuditSearch {
  actor?: number;
  act?: string;
  object?: string;
  objectId?: number;
  from?: string;
  to?: string;
  text?: string;
}

export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  return {
    actor: whole(raw['actor']),
    act: text(raw['act']),
    object: text(raw['object']),
    objectId: whole(raw['objectId']),
    from: day(raw['from']),
    to: day(raw['to']),
    text: text(raw['text']),
  };
}

/** Person 0 is the operator of the machine: a person to ask for like any other. */
function whole(raw: unknown): number | undefined {
  const number = Number(raw);
  return raw !== undefined && raw !== '' && Number.isInteger(number) && number >= 0 ? number : undefined;
}
function text(raw: unknown): string | undefined {
  if (typeof raw === 'number') return String(raw);
  return typeof raw === 'string' && raw !== '' ? raw : undefined;
}
function day(raw: unknown): string | undefined {
  return typeof raw === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw) ? raw : undefined;
}
