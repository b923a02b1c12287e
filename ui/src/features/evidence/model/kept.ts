/** What this browser keeps of work under way: it survives a closed tab and an expired session. */

const uploadsKey = 'vekha.uploads';
const draftKey = (obligationId: number) => `vekha.proof-draft.${obligationId}`;

export interface KeptUpload {
  uploadId: number;
  obligationId: number;
  name: string;
  size: number;
  modified: number;
}

function read<Value>(key: string, otherwise: Value): Value {
  try {
    const text = localStorage.getItem(key);
    return text === null ? otherwise : (JSON.parse(text) as Value);
  } catch {
    return otherwise;
  }
}

function write(key: string, value: unknown) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store costs going on later, not the work itself.
  }
}

const all = () => read<KeptUpload[]>(uploadsKey, []);

export function keptUploads(obligationId: number): KeptUpload[] {
  return all().filter((one) => one.obligationId === obligationId);
}

/** The cut-off upload of this very file. */
export function keptUploadOf(obligationId: number, file: File): number | null {
  const same = (one: KeptUpload) =>
    one.name === file.name && one.size === file.size && one.modified === file.lastModified;
  return keptUploads(obligationId).find(same)?.uploadId ?? null;
}

export function keepUpload(obligationId: number, uploadId: number, file: File) {
  const others = all().filter((one) => one.uploadId !== uploadId);
  const one = { uploadId, obligationId, name: file.name, size: file.size, modified: file.lastModified };
  write(uploadsKey, [...others, one].slice(-50));
}

export function forgetUpload(uploadId: number) {
  write(
    uploadsKey,
    all().filter((one) => one.uploadId !== uploadId),
  );
}

export interface Draft {
  kind: 'note' | 'link';
  words: string;
  link: string;
  title: string;
}

export const emptyDraft: Draft = { kind: 'note', words: '', link: '', title: '' };

export function keptDraft(obligationId: number): Draft {
  return { ...emptyDraft, ...read<Partial<Draft>>(draftKey(obligationId), {}) };
}

export function keepDraft(obligationId: number, draft: Draft) {
  const empty = draft.words === '' && draft.link === '' && draft.title === '';
  write(draftKey(obligationId), empty ? null : draft);
}
