import { Injectable, computed, inject, resource } from '@angular/core';
import type { MilestoneView, RefusedFacts } from '@hakika/contracts';
import { fold, type AccusedState, type DocketState, type Milestone, type MilestoneRefusal } from '@hakika/domain';
import { CourtClock } from '../../core/court-clock';
import { Sending } from '../../core/http/sending';
import { PackService } from '../../core/pack/pack.service';
import { CaseStore } from '../case-page/case.store';
import { CasesClient } from '../cases/cases.client';
import { docketOf, previewTogether, type PreviewTogether } from '../docket/docket-preview';
import { requestOf } from '../docket/milestone-facts';

const NONE: readonly MilestoneView[] = [];

/** Several facts as one change: judged by the docket before it is sent, and sent as a whole. Provided by each form. */
@Injectable()
export class Change {
  private readonly store = inject(CaseStore);
  private readonly pack = inject(PackService);
  private readonly clock = inject(CourtClock);
  private readonly client = inject(CasesClient);

  readonly facts = resource({
    params: () => this.store.caseId() || undefined,
    loader: ({ params }) => this.client.docket(params),
  });
  readonly sending = new Sending();
  readonly loaded = computed(() => (this.facts.hasValue() ? this.facts.value() : NONE));
  private readonly docket = computed(() => {
    const courtCase = this.store.current();
    return courtCase && this.facts.hasValue() ? docketOf(courtCase, this.facts.value()) : null;
  });
  readonly state = computed((): DocketState | null => {
    const [docket, { pack }] = [this.docket(), this.pack];
    return docket && pack.hasValue() ? fold(pack.value(), docket) : null;
  });

  accused(id: string): AccusedState | null {
    return this.state()?.accused.find(({ accusedId }) => accusedId === id) ?? null;
  }

  preview(facts: readonly Milestone[]): PreviewTogether | null {
    const [docket, { pack }] = [this.docket(), this.pack];
    if (!docket || !pack.hasValue() || facts.length === 0) return null;
    return previewTogether(pack.value(), docket, facts, this.clock.today());
  }

  /** Why the API refused a fact, by its place in what was sent. */
  refused(index: number): MilestoneRefusal | null {
    const details = this.sending.problem()?.details as Partial<RefusedFacts> | undefined;
    return details?.refused?.find((one) => one.index === index)?.code ?? null;
  }

  /** True when all of it is recorded. What was refused is judged anew by what stands there by now. */
  async send(facts: readonly Milestone[], source: string): Promise<boolean> {
    const request = { facts: facts.map((fact) => requestOf(fact, source)) };
    const failed = await this.sending.run((key) => this.client.recordTogether(this.store.caseId(), request, key));
    if (failed?.status === 409) this.facts.reload();
    if (!failed) this.store.reload();
    return failed === null;
  }
}
