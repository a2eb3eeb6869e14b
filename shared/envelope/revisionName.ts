/** Which revision of which document: its name, and as one text (`id rev`) the key under which lists and maps know it. */
export interface RevisionName {
  readonly id: string;
  readonly rev: string;
}

interface Identified {
  readonly _id: string;
  readonly _rev: string;
}

export function nameOf({ _id, _rev }: Identified): RevisionName {
  return { id: _id, rev: _rev };
}

export function keyOf({ _id, _rev }: Identified): string {
  return `${_id} ${_rev}`;
}

export function nameOfKey(key: string): RevisionName {
  const [id = '', rev = ''] = key.split(' ');
  return { id, rev };
}
