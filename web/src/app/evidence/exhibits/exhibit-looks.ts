import { ExhibitKind } from '@hakika/contracts';
import type { IconName } from '../../shared/icons';
import type { TagTone } from '../../shared/tag';

export const KIND_ICONS: Readonly<Record<ExhibitKind, IconName>> = {
  [ExhibitKind.Document]: 'description',
  [ExhibitKind.Digital]: 'mobile',
  [ExhibitKind.Photograph]: 'photo_camera',
  [ExhibitKind.Physical]: 'inventory_2',
  [ExhibitKind.Money]: 'payments',
  [ExhibitKind.Statement]: 'edit',
  [ExhibitKind.Medical]: 'add',
};

/** As the capture form offers them: the commonest first. */
export const KINDS = Object.keys(KIND_ICONS) as ExhibitKind[];

interface Look {
  readonly icon: IconName;
  readonly tone: TagTone;
}

const DONE: Look = { icon: 'check', tone: 'done' };
const STATUS_LOOKS: Readonly<Record<string, Look>> = {
  'on-its-way': { icon: 'hourglass_top', tone: 'wait' },
  'held-elsewhere': { icon: 'lock', tone: 'plain' },
};

/** Done recedes; what somebody still has to answer carries the tag. */
export function statusLook(status: string): Look {
  return STATUS_LOOKS[status] ?? DONE;
}

/** A hash as people compare it: its last eight characters. */
export function shortHash(sha256: string): string {
  return `…${sha256.slice(-8)}`;
}

const MEGABYTE = 2 ** 20;
const KILOBYTE = 2 ** 10;

export function sizeInWords(bytes: number): string {
  if (bytes >= MEGABYTE) return `${Number((bytes / MEGABYTE).toFixed(1))} MB`;
  return `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`;
}
