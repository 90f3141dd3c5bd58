import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { ProblemNote } from '../../core/page/problem-note';
import { SessionService } from '../../core/session/session.service';
import { SectionHead } from '../../shared/section-head';
import { TeamClient } from './team.client';

/** Who works on a case: prosecutors bring agencies in, and each agency's supervisor puts people on it or takes them off. */
@Component({
  selector: 'app-case-team',
  imports: [MatButton, ProblemNote, SectionHead, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-team.html',
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
    }
    li > span:first-child {
      flex: 1;
    }
    section + section {
      margin-top: var(--hk-8);
    }
  `,
})
export class CaseTeam {
  private readonly team = inject(TeamClient);
  private readonly session = inject(SessionService);

  readonly courtCase = input.required<CaseView>();
  readonly changed = output<void>();

  protected readonly mayAssign = computed(() => this.session.may('case:assign'));
  protected readonly mayShare = computed(() => this.session.may('case:share'));
  protected readonly agencies = this.team.agencies(() => (this.mayShare() ? this.courtCase().id : undefined));
  protected readonly colleagues = this.team.colleagues(this.mayAssign);
  protected readonly assigning = signal(false);
  protected readonly sending = new Sending();

  /** A supervisor decides about people of the same agency, and about nobody else. */
  protected readonly mine = computed(() => {
    const agency = this.session.user()?.agencyName;
    const all = this.colleagues.hasValue() ? this.colleagues.value() : [];
    return all.filter((person) => person.agencyName === agency && person.role !== 'supervisor');
  });
  protected readonly free = computed(() => {
    const on = new Set(this.courtCase().team.map(({ id }) => id));
    return this.mine().filter(({ id }) => !on.has(id));
  });
  protected readonly canComeIn = computed(() =>
    (this.agencies.hasValue() ? this.agencies.value() : []).filter(({ onCase }) => !onCase),
  );
  protected readonly onCase = computed(() =>
    (this.agencies.hasValue() ? this.agencies.value() : []).filter(({ onCase }) => onCase),
  );

  protected isMine(userId: string): boolean {
    return this.mine().some(({ id }) => id === userId);
  }

  protected assign(userId: string): Promise<void> {
    return this.change((key) => this.team.assign(this.courtCase().id, userId, key));
  }

  protected unassign(userId: string): Promise<void> {
    return this.change(() => this.team.unassign(this.courtCase().id, userId));
  }

  protected async share(agencyId: string): Promise<void> {
    await this.change((key) => this.team.share(this.courtCase().id, agencyId, key));
    this.agencies.reload();
  }

  private async change(act: (key: string) => Promise<unknown>): Promise<void> {
    await this.sending.run(async (key) => {
      await act(key);
      this.assigning.set(false);
      this.changed.emit();
    });
  }
}
