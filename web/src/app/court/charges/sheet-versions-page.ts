import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { compareSheets, fold, pleasAnew, sheetVersions } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { EmptyState, Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { Note } from '../../shared/note';
import { SectionHead } from '../../shared/section-head';
import { Tag, type TagTone } from '../../shared/tag';
import { accusedLabel, CaseStore } from '../case-page/case.store';
import { CasesClient } from '../cases/cases.client';
import { docketOf } from '../docket/docket-preview';
import { trialsOf } from '../parties/trials';
import { ChargeGapNote } from './charge-gap-note';
import { InFact } from './in-fact';
import { onSheet, SheetCountText } from './sheet-count';

const TONES: Readonly<Record<string, TagTone>> = {
  added: 'plain',
  withdrawn: 'wait',
  substituted: 'wait',
  altered: 'wait',
};

/** Every sheet that was put before the court, and what changed between two of them, side by side. */
@Component({
  selector: 'app-sheet-versions-page',
  imports: [
    ChargeGapNote,
    EmptyState,
    Filled,
    InFact,
    Note,
    RouterLink,
    SectionHead,
    SheetCountText,
    States,
    Tag,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sheet-versions-page.html',
  styleUrl: './sheet-versions-page.scss',
})
export class SheetVersionsPage {
  private readonly client = inject(CasesClient);
  private readonly session = inject(SessionService);
  private readonly pack = inject(PackService);
  protected readonly store = inject(CaseStore);
  protected readonly dates = inject(DatesInWords);

  protected readonly mayRecord = computed(() => this.session.may('milestone:record'));
  protected readonly facts = resource({
    params: () => this.store.caseId() || undefined,
    loader: ({ params }) => this.client.docket(params),
  });
  private readonly counts = computed(() => (this.store.current()?.counts ?? []).map(onSheet));
  protected readonly versions = computed(() => {
    const courtCase = this.store.current();
    if (!courtCase || !this.facts.hasValue() || !this.pack.pack.hasValue()) return [];
    const state = fold(this.pack.pack.value(), docketOf(courtCase, this.facts.value()));
    return sheetVersions(state.facts, this.counts());
  });
  protected readonly none = computed(() => this.facts.hasValue() && this.versions().length === 0);
  /** The last two, until somebody chooses others. */
  protected readonly from = linkedSignal(() => this.versions().at(-2)?.number ?? 1);
  protected readonly to = linkedSignal(() => this.versions().at(-1)?.number ?? 1);
  protected readonly lines = computed(() => {
    const [before, after] = [this.version(this.from()), this.version(this.to())];
    return before && after && before !== after ? compareSheets(before, after, this.counts()) : [];
  });
  /** Of the changes shown: who has not pleaded to them yet, though pleading was begun. */
  protected readonly pleas = computed(() => {
    const courtCase = this.store.current();
    if (!courtCase) return [];
    const open = (countId: string, accusedId: string) =>
      courtCase.counts.some(
        ({ id, removedOn, outcomes }) =>
          id === countId && !removedOn && outcomes.some((one) => one.accusedId === accusedId && one.plea === null),
      );
    const changed = this.lines().flatMap(({ kind, after }) =>
      after && kind !== 'same' ? [{ ...after, accusedIds: after.accusedIds.filter((id) => open(after.id, id)) }] : [],
    );
    const pleading = courtCase.accused.filter(({ live, rail }) => live && hasBegunPlea(rail)).map(({ id }) => id);
    return pleasAnew(changed, pleading).map(({ accusedId, numbers }) => ({
      who: accusedLabel(courtCase, accusedId),
      numbers: numbers.join(', '),
    }));
  });
  protected readonly source = computed(() => this.pack.entry('milestones', 'charge-amended')?.source ?? '');
  protected readonly groups = computed(() => {
    const courtCase = this.store.current();
    return courtCase ? trialsOf(courtCase) : [];
  });

  protected tone(kind: string): TagTone {
    return TONES[kind] ?? 'line';
  }

  protected labels(accused: readonly { readonly label: string }[]): string {
    return accused.map(({ label }) => label).join(', ');
  }

  private version(number: number) {
    return this.versions().find((one) => one.number === number);
  }
}

function hasBegunPlea(rail: readonly { readonly step: string; readonly state: string }[]): boolean {
  return rail.some(({ step, state }) => step === 'plea' && (state === 'past' || state === 'now'));
}
