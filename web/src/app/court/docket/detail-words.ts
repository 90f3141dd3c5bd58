import { Injectable, inject } from '@angular/core';
import type { CaseView } from '@hakika/contracts';
import type { FieldKind, FieldShape } from '@hakika/domain';
import { DatesInWords } from '../../core/dates-in-words';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';

/** Ids of people and cases are not said: whoever reads along could not read them. */
const UNSAID: ReadonlySet<FieldKind> = new Set(['user', 'case', 'survivor', 'sentence', 'directions', 'counts']);

/** One field of the details in words, by what kind of field it is: `Language, as its code: swa`. */
@Injectable({ providedIn: 'root' })
export class DetailWords {
  private readonly pack = inject(PackService);
  private readonly words = inject(Words);
  private readonly dates = inject(DatesInWords);

  /** Nothing when nothing was said. */
  say(courtCase: CaseView, name: string, field: FieldShape, value: unknown): string {
    if (value === null || value === undefined || UNSAID.has(field.kind)) return '';
    const label = this.label(name);
    if (field.kind === 'flag') return value === true ? label : '';
    const said = this.valueOf(courtCase, field, value);
    return said === '' ? '' : `${label}: ${said}`;
  }

  /** What a field is called; one that holds money names the currency. */
  label(name: string): string {
    return this.words.of(`court.detail.${name}`, { currency: this.pack.currency() });
  }

  /** That a field is needed; one that every entry may have says so in its own words. */
  missing(name: string, ofEveryEntry: boolean): string {
    if (ofEveryEntry) return this.words.of(`court.milestone.missing.${name}`);
    return this.words.of('court.detail.missing', { name: this.label(name) });
  }

  private valueOf(courtCase: CaseView, field: FieldShape, value: unknown): string {
    switch (field.kind) {
      case 'code':
        return this.pack.detail(field.set, String(value));
      case 'codes':
        return this.each(value, (code) => this.pack.detail(field.set, code));
      case 'term':
        return this.pack.word(field.table, String(value));
      case 'yes-or-no':
        return this.words.of(value === true ? 'court.detail.yes' : 'court.detail.no');
      case 'day':
        return this.dates.dayWithYear(String(value));
      default:
        return this.ofCase(courtCase, field, value);
    }
  }

  private ofCase({ accused, counts }: CaseView, { kind }: FieldShape, value: unknown): string {
    if (kind === 'amount') return `${this.pack.currency()} ${Number(value).toLocaleString('en-GB')}`;
    if (kind === 'accused') return this.each(value, (id) => accused.find((one) => one.id === id)?.label ?? '');
    if (kind === 'count') return String(counts.find(({ id }) => id === value)?.number ?? '');
    return kind === 'witnesses' ? this.each(value, (label) => label) : String(value);
  }

  private each(value: unknown, word: (entry: string) => string): string {
    return (value as readonly string[]).map(word).filter(Boolean).join(', ');
  }
}
