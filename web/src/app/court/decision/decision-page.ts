import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { decisionFile, type DecisionAct } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { PackService } from '../../core/pack/pack.service';
import { Filled, States } from '../../core/page/states';
import { When } from '../../core/page/when';
import { SessionService } from '../../core/session/session.service';
import { Note } from '../../shared/note';
import { SectionHead } from '../../shared/section-head';
import { CaseStore } from '../case-page/case.store';
import { CasesClient } from '../cases/cases.client';
import { ChargeGapNote } from '../charges/charge-gap-note';
import { docketOf } from '../docket/docket-preview';
import { AccusedDecisionCard } from './accused-decision-card';
import type { Asked } from './act-draft';
import { ActForm } from './act-form';
import { FileSteps } from './file-steps';

/** From the file of the police to a charge: where it stands, what is late, and the next lawful step. */
@Component({
  selector: 'app-decision-page',
  imports: [
    AccusedDecisionCard,
    ActForm,
    ChargeGapNote,
    FileSteps,
    Filled,
    MatButton,
    Note,
    RouterLink,
    SectionHead,
    States,
    TranslocoPipe,
    When,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-page.html',
  styleUrl: './decision-page.scss',
})
export class DecisionPage {
  private readonly client = inject(CasesClient);
  private readonly session = inject(SessionService);
  private readonly clock = inject(CourtClock);
  private readonly pack = inject(PackService);
  protected readonly store = inject(CaseStore);

  protected readonly mayRecord = computed(() => this.session.may('milestone:record'));
  protected readonly asking = signal<Asked | null>(null);
  protected readonly facts = resource({
    params: () => this.store.caseId() || undefined,
    loader: ({ params }) => this.client.docket(params),
  });
  protected readonly docket = computed(() => {
    const courtCase = this.store.current();
    return courtCase && this.facts.hasValue() ? docketOf(courtCase, this.facts.value()) : null;
  });
  protected readonly file = computed(() => {
    const [pack, docket] = [this.pack.pack.hasValue() ? this.pack.pack.value() : null, this.docket()];
    return pack && docket ? decisionFile(pack, docket, this.clock.today()) : null;
  });
  /** The step of the file itself; with an accused it is asked for on their card. */
  protected readonly fileStep = computed(() => {
    const next: DecisionAct | null = this.file()?.next ?? null;
    return next === 'odpp-file-received' || next === 'file-allocated' || next === 'file-reviewed' ? next : null;
  });
  protected readonly choices = computed(() => {
    const asked = this.asking();
    return this.file()?.accused.find(({ accusedId }) => accusedId === asked?.accusedId)?.choices ?? [];
  });

  protected nameOf(accusedId: string, label: string): string {
    const name = this.store.current()?.accused.find(({ id }) => id === accusedId)?.fullName;
    return name ? `${label} ${name}` : label;
  }

  protected recorded(): void {
    this.asking.set(null);
    this.facts.reload();
    this.store.reload();
  }
}
