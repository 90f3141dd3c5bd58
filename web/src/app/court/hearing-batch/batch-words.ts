import { Injectable, computed, inject } from '@angular/core';
import type { BatchField } from '@hakika/domain';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { BATCH_FIELDS } from './batch-columns';
import { faultsNow, type JudgedRow, type ListedRow } from './batch-rows';
import { csvAddress } from './batch-table';

/** The words of a list of hearings: boxes, reasons, and the files that can be taken away. */
@Injectable({ providedIn: 'root' })
export class BatchWords {
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);

  /** The headings alone, in the language on screen: both languages are recognised when it comes back. */
  readonly template = computed(() => csvAddress([this.headings()]));
  readonly purposes = computed(() => {
    const pack = this.pack.pack;
    return pack.hasValue()
      ? pack.value().hearingPurposes.map(({ code }) => this.pack.word('hearingPurposes', code))
      : [];
  });
  readonly stations = computed(() => (this.pack.stations.hasValue() ? this.pack.stations.value() : []));

  field(field: BatchField): string {
    return this.words.of(`court.hearingBatch.field.${field}`);
  }

  fault(code: string): string {
    const key = `refusal.${code}`;
    const said = this.words.of(key);
    return said === key ? this.words.of('court.hearingBatch.refused') : said;
  }

  /** The rows that are not saved, each with its reason, to go on with elsewhere. */
  left(rows: readonly ListedRow[], judged: ReadonlyMap<string, JudgedRow>): string {
    const lines = rows.map((row) => [
      ...BATCH_FIELDS.map((field) => row[field]),
      faultsNow(row, judged.get(row.id))
        .map(({ code }) => this.fault(code))
        .join(' '),
    ]);
    return csvAddress([[...this.headings(), this.words.of('court.hearingBatch.why')], ...lines]);
  }

  private headings(): string[] {
    return BATCH_FIELDS.map((field) => this.field(field));
  }
}
