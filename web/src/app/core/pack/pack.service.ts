import { Injectable, computed, inject } from '@angular/core';
import { httpResource } from '@angular/common/http';
import type { PackView, StationView } from '@hakika/contracts';
import type { DetailSet } from '@hakika/domain';
import { ActiveLanguage } from '../language/active-language';
import { SessionService } from '../session/session.service';

interface Worded {
  readonly code: string;
  readonly wording: { readonly en: string; readonly sw: string };
  readonly source: string;
  readonly verified: boolean;
}

/** The tables of the pack whose rows carry a code and its words. */
export type PackTable = {
  [Table in keyof PackView]: PackView[Table] extends readonly Worded[] ? Table : never;
}[keyof PackView];

/** The jurisdiction: its rules for previews, and the words of every code that the API sends. Loaded once a session. */
@Injectable({ providedIn: 'root' })
export class PackService {
  private readonly language = inject(ActiveLanguage);
  private readonly session = inject(SessionService);

  readonly pack = httpResource<PackView>(() => (this.session.user() ? '/api/reference/pack' : undefined));
  readonly stations = httpResource<readonly StationView[]>(
    () => (this.session.user() ? '/api/reference/stations' : undefined),
    { defaultValue: [] },
  );

  /** ISO 4217; nothing while the pack is on its way. */
  readonly currency = computed(() => (this.pack.hasValue() ? this.pack.value().currency : ''));

  private readonly words = computed(() => {
    const pack = this.pack.hasValue() ? this.pack.value() : null;
    return pack ? indexOf(pack) : new Map<string, Worded>();
  });

  /** The words of a code in the language on screen; the code itself while the pack is on its way. */
  word(table: PackTable, code: string): string {
    return this.entry(table, code)?.wording[this.language.value()] ?? code;
  }

  /** The words of a code in the details of a fact. */
  detail(set: DetailSet, code: string): string {
    return this.words().get(`details.${set}/${code}`)?.wording[this.language.value()] ?? code;
  }

  /** The row behind a code, with its source and whether counsel has checked it. */
  entry(table: PackTable, code: string): Worded | undefined {
    return this.words().get(`${table}/${code}`);
  }
}

function indexOf(pack: PackView): Map<string, Worded> {
  const index = new Map<string, Worded>();
  const { details, ...tables } = pack;
  const ofDetails = Object.entries(details).map(([set, rows]) => [`details.${set}`, rows] as const);
  for (const [table, rows] of [...Object.entries(tables), ...ofDetails]) {
    if (!Array.isArray(rows)) continue;
    for (const row of rows as readonly Partial<Worded>[]) {
      if (row.code !== undefined && row.wording) index.set(`${table}/${row.code}`, row as Worded);
    }
  }
  return index;
}
