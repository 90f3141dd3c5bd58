import { Injectable, inject } from '@angular/core';
import { httpResource } from '@angular/common/http';
import type { PackListsView } from '@hakika/contracts';
import { ActiveLanguage } from '../language/active-language';

export type PackListName = keyof PackListsView;
type Row = PackListsView[PackListName][number];

/** The long lists of the jurisdiction: not loaded before the first screen that asks for one. */
@Injectable({ providedIn: 'root' })
export class PackLists {
  private readonly language = inject(ActiveLanguage);
  private readonly lists = httpResource<PackListsView>(() => '/api/reference/pack/lists');

  /** None while the lists are on their way. */
  rows(list: PackListName): readonly Row[] {
    return this.lists.hasValue() ? this.lists.value()[list] : [];
  }

  /** The words of a code in the language on screen; the code itself while the lists are on their way. */
  word(list: PackListName, code: string): string {
    return this.rows(list).find((row) => row.code === code)?.wording[this.language.value()] ?? code;
  }
}
