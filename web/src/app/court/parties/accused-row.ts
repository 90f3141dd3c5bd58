import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AccusedView, CaseView } from '@hakika/contracts';
import { likelyCustodyFacts, type BailState } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PackLists } from '../../core/pack/pack-lists';
import { PackService } from '../../core/pack/pack.service';
import { SessionService } from '../../core/session/session.service';
import { Fact } from '../../shared/fact';
import { Tag } from '../../shared/tag';
import { MilestoneWords } from '../docket/milestone-words';
import { AccusedForm } from './accused-form';
import { SamePerson } from './same-person';
import { CustodyWords } from './custody-words';

/** One accused: who it is, held or free and on what terms, how it came to that, and what may be recorded next. */
@Component({
  selector: 'app-accused-row',
  imports: [AccusedForm, Fact, SamePerson, MatButton, RouterLink, Tag, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './accused-row.html',
  styleUrl: './accused-row.scss',
})
export class AccusedRow {
  private readonly session = inject(SessionService);
  private readonly pack = inject(PackService);
  protected readonly lists = inject(PackLists);
  protected readonly custody = inject(CustodyWords);
  protected readonly milestones = inject(MilestoneWords);
  protected readonly dates = inject(DatesInWords);

  readonly courtCase = input.required<CaseView>();
  readonly accused = input.required<AccusedView>();
  readonly changed = output<void>();

  protected readonly editing = signal(false);
  protected readonly mayChange = computed(() => this.session.may('case:change'));

  /** Newest first, as the timeline. */
  protected readonly history = computed(() => [...this.accused().custodyHistory].reverse());
  protected readonly next = computed(() =>
    this.session.may('milestone:record') ? likelyCustodyFacts(this.accused()) : [],
  );

  /** What is known beyond sex and age, each on a line of its own. */
  protected readonly lines = computed(() => {
    const { roleInProcess: role, relationship, identityNumber, registrationNumber, representative } = this.accused();
    const { advocate, representation, interpreter } = this.accused();
    const by = representation ? this.pack.detail('representation', representation) : null;
    const said = {
      roleInProcess: role && this.lists.word('rolesInProcess', role),
      relationship: relationship && this.lists.word('relationships', relationship),
      identityNumber,
      registrationNumber,
      representative,
      advocate: [by, advocate].filter(Boolean).join(', '),
      interpreter: interpreter && this.lists.word('spokenLanguages', interpreter),
    };
    return Object.entries(said).flatMap(([key, text]) => (text ? [{ key, text }] : []));
  });

  protected saved(): void {
    this.editing.set(false);
    this.changed.emit();
  }

  protected standing({ metOn, inDefaultSince, suretyDischargedOn }: BailState): string {
    if (suretyDischargedOn) return 'court.bail.withoutSurety';
    if (inDefaultSince) return 'court.bail.inDefault';
    return metOn ? 'court.bail.met' : 'court.bail.notMet';
  }

  protected sinceOf({ grantedOn, metOn, inDefaultSince, suretyDischargedOn }: BailState): string {
    return this.custody.short(suretyDischargedOn ?? inDefaultSince ?? metOn ?? grantedOn);
  }
}
