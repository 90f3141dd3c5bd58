import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { FormRoot, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { MilestoneType } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DraftService } from '../../core/comfort/draft.service';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { Sending } from '../../core/http/sending';
import { PackService } from '../../core/pack/pack.service';
import { DetailWords } from './detail-words';
import { DraftLine } from '../../core/page/draft-line';
import { ProblemNote } from '../../core/page/problem-note';
import { Filled, States } from '../../core/page/states';
import { Control } from '../../shared/forms/control';
import { CaseStore } from '../case-page/case.store';
import { SentenceOfFact } from '../charges/sentence-of-fact';
import { CasesClient } from '../cases/cases.client';
import { DocketEffects } from './docket-effects';
import { docketOf, previewOf, typesInOrder } from './docket-preview';
import { missingMore } from './detail-draft';
import { draftAsked } from './draft-asked';
import { missingField, SERIOUS } from './milestone-draft';
import { requestOf, toFact } from './milestone-facts';
import { MilestoneFields } from './milestone-fields';
import { MilestoneWords } from './milestone-words';

const OF_ACCUSED: ReadonlySet<string> = new Set(['accused', 'count']);

/** A dated fact: the type first, then what it needs, then what it would change; what decides a case is read once more. */
@Component({
  selector: 'app-add-milestone-page',
  imports: [
    Control,
    DocketEffects,
    DraftLine,
    Filled,
    FormRoot,
    MatButton,
    MilestoneFields,
    ProblemNote,
    RouterLink,
    SentenceOfFact,
    States,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './add-milestone-page.html',
  styleUrl: './add-milestone-page.scss',
})
export class AddMilestonePage {
  private readonly router = inject(Router);
  private readonly clock = inject(CourtClock);
  private readonly client = inject(CasesClient);
  private readonly drafts = inject(DraftService);
  protected readonly store = inject(CaseStore);
  protected readonly pack = inject(PackService);
  private readonly named = inject(DetailWords);
  protected readonly words = inject(MilestoneWords);
  protected readonly dates = inject(DatesInWords);

  protected readonly facts = resource({
    params: () => this.store.caseId() || undefined,
    loader: ({ params }) => this.client.docket(params),
  });
  protected readonly draft = signal(draftAsked(inject(ActivatedRoute).snapshot.queryParamMap, this.clock.today()));
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.occurredOn, { message: 'court.milestone.onMissing' });
    },
    { submission: { action: () => this.submit() } },
  );
  protected readonly record = computed(() => `milestone.${this.store.caseId()}`);
  protected readonly checking = signal(false);
  protected readonly missing = signal<string | null>(null);
  protected readonly sending = new Sending();
  private readonly now = new Date().toISOString();

  protected readonly loaded = computed(() => (this.facts.hasValue() ? this.facts.value() : []));
  private readonly docket = computed(() => {
    const courtCase = this.store.current();
    return courtCase && this.facts.hasValue() ? docketOf(courtCase, this.facts.value()) : null;
  });
  protected readonly types = computed(() => {
    const pack = this.pack.pack.hasValue() ? this.pack.pack.value() : null;
    const docket = this.docket();
    if (!pack || !docket) return { likely: [], others: [] };
    return typesInOrder(pack, docket, this.clock.today(), this.now);
  });
  protected readonly fact = computed(() => {
    const pack = this.pack.pack.hasValue() ? this.pack.pack.value() : null;
    const draft = this.draft();
    return pack && draft.type && draft.occurredOn ? toFact(draft, pack.zone, 'draft', this.now) : null;
  });
  protected readonly preview = computed(() => {
    const fact = this.fact();
    const docket = this.docket();
    if (!fact || !docket || missingField(this.draft()) || missingMore(this.draft())) return null;
    return previewOf(this.pack.pack.value()!, docket, fact, this.clock.today());
  });
  protected readonly serious = computed(() => SERIOUS.has(this.draft().type as MilestoneType));

  constructor() {
    this.drafts.keep('milestone.' + untracked(this.store.caseId), this.draft);
    effect(() => {
      this.draft();
      this.checking.set(false);
      this.missing.set(null);
    });
  }

  protected restore(): void {
    this.drafts.restore(this.record(), this.draft);
  }

  protected choose(type: string): void {
    const fresh = { type: type as MilestoneType, accusedId: this.onlyAccused(type), countId: '', more: {} };
    this.draft.update((draft) => ({ ...draft, ...fresh }));
  }

  /** Where there is one accused there is nothing to choose, and whoever is added later is not meant. */
  private onlyAccused(type: string): string {
    const accused = this.store.current()?.accused ?? [];
    const row = this.pack.pack.value()?.milestones.find(({ code }) => code === type);
    return accused.length === 1 && OF_ACCUSED.has(row?.scope ?? '') ? accused[0]!.id : '';
  }

  protected missingWords(field: string): string {
    return this.named.missing(field, missingField(this.draft()) === field);
  }

  private async submit(): Promise<void> {
    const missing = missingField(this.draft()) ?? missingMore(this.draft());
    this.missing.set(missing);
    if (missing || !this.fact() || this.preview()?.refusal) return;
    if (this.serious() && !this.checking()) this.checking.set(true);
    else await this.send();
  }

  private async send(): Promise<void> {
    const failed = await this.sending.run((key) =>
      this.client.record(this.store.caseId(), requestOf(this.fact()!, this.draft().source), key),
    );
    // Somebody else has written since; what is refused is explained from what stands there now.
    if (failed?.status === 409) this.facts.reload();
    if (failed) return;
    this.drafts.discard(this.record());
    this.store.reload();
    await this.router.navigate(['/cases', this.store.caseId(), 'timeline']);
  }
}
