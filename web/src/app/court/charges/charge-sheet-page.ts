import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, applyEach, form, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { COUNTS_MAX, SECTION_MAX, type CountView, type FileChargeSheetRequest } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { Sending } from '../../core/http/sending';
import { PackService } from '../../core/pack/pack.service';
import { Unverified } from '../../core/pack/unverified';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Empty } from '../../shared/empty';
import { Field } from '../../shared/forms/field';
import { CaseStore } from '../case-page/case.store';
import { CasesClient } from '../cases/cases.client';
import { ChargeGapNote } from './charge-gap-note';
import { SheetOptions } from './sheet-options';
import { SheetConsequence } from './sheet-consequence';
import { toChargeSheet, type CountDraft, type SheetDraft } from './charge-sheet-draft';
import { PickMany } from '../docket/pick-many';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';

/** The first sheet of a case, or an amendment of it: each count with the section charged and the section of the penalty. */
@Component({
  selector: 'app-charge-sheet-page',
  imports: [
    ChargeGapNote,
    SheetConsequence,
    Choices,
    Control,
    Empty,
    Field,
    FormField,
    FormRoot,
    MatButton,
    PickMany,
    ProblemNote,
    RouterLink,
    TranslocoPipe,
    Unverified,
  ],
  providers: [SheetOptions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './charge-sheet-page.html',
  styleUrl: './charge-sheet-page.scss',
})
export class ChargeSheetPage {
  private readonly router = inject(Router);
  private readonly client = inject(CasesClient);
  protected readonly store = inject(CaseStore);
  protected readonly pack = inject(PackService);

  protected readonly sending = new Sending();
  protected readonly options = inject(SheetOptions);
  protected readonly amends = computed(() => (this.store.current()?.counts ?? []).length > 0);
  protected readonly draft = signal<SheetDraft>({
    filedOn: inject(CourtClock).today(),
    source: 'court-record',
    removed: [],
    counts: this.amends() ? [] : [this.emptyCount()],
  });
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.filedOn, { message: 'court.sheet.filedMissing' });
      applyEach(path.counts, (count) => {
        required(count.offenceCode, { message: 'court.sheet.offenceMissing' });
        required(count.chargingSection, { message: 'court.sheet.sectionMissing' });
        maxLength(count.chargingSection, SECTION_MAX, { message: 'court.tooLong' });
        maxLength(count.penaltySection, SECTION_MAX, { message: 'court.tooLong' });
        validate(count.accusedIds, ({ value }) =>
          value().length === 0 ? { kind: 'none', message: 'court.sheet.accusedMissing' } : null,
        );
      });
    },
    { submission: { action: () => this.send() } },
  );

  protected readonly added = computed(() =>
    this.draft().counts.map(({ accusedIds }, index) => ({ number: this.numberOf(index), accusedIds })),
  );
  protected readonly full = computed(() => this.draft().counts.length >= COUNTS_MAX);
  protected readonly nothing = computed(() => this.draft().counts.length + this.draft().removed.length === 0);

  /** The number that the API will give: it goes on where the case's counts ended. */
  protected numberOf(index: number): number {
    return Math.max(0, ...(this.store.current()?.counts ?? []).map(({ number }) => number)) + index + 1;
  }

  /** Main counts to which this one may be the alternative. */
  protected mainsFor(index: number): readonly number[] {
    const earlier = this.draft().counts.flatMap(({ alternativeTo }, at) =>
      at < index && !alternativeTo ? [this.numberOf(at)] : [],
    );
    return [
      ...this.options.standing().flatMap(({ number, alternativeToId }) => (alternativeToId ? [] : [number])),
      ...earlier,
    ];
  }

  /** Counts whose place this one may take: they stand, and no other takes it. */
  protected replaceable(index: number): readonly CountView[] {
    const taken = new Set(this.draft().counts.flatMap(({ replaces }, at) => (at === index ? [] : [replaces])));
    return this.options.standing().filter(({ number }) => !taken.has(String(number)));
  }

  protected chooseOffence(index: number, code: string): void {
    const offence = this.options.offences().find((row) => row.code === code);
    this.change(index, {
      offenceCode: code,
      chargingSection: offence?.section ?? '',
      penaltySection: offence?.penaltySection ?? '',
    });
  }

  protected add(): void {
    this.draft.update((draft) => ({ ...draft, counts: [...draft.counts, this.emptyCount()] }));
  }

  protected drop(index: number): void {
    this.draft.update((draft) => ({ ...draft, counts: draft.counts.filter((_count, at) => at !== index) }));
  }

  private change(index: number, change: Partial<CountDraft>): void {
    const counts = this.draft().counts.map((count, at) => (at === index ? { ...count, ...change } : count));
    this.draft.update((draft) => ({ ...draft, counts }));
  }

  /** Where there is one accused there is nothing to choose. */
  private emptyCount(): CountDraft {
    const accused = this.store.current()?.accused ?? [];
    const accusedIds = accused.length === 1 ? [accused[0]!.id] : [];
    return {
      offenceCode: '',
      chargingSection: '',
      penaltySection: '',
      accusedIds,
      alternativeTo: '',
      replaces: '',
      survivors: [],
    };
  }

  private async send(): Promise<ServerFaults> {
    if (this.nothing()) return undefined;
    const request: FileChargeSheetRequest = toChargeSheet(this.draft(), this.amends());
    const problem = await this.sending.run((key) => this.client.fileChargeSheet(this.store.caseId(), request, key));
    if (problem) return faultsAtFields(this.form, problem);
    this.store.reload();
    await this.router.navigate(['/cases', this.store.caseId()]);
    return undefined;
  }
}
