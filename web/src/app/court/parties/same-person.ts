import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AccusedView, CandidatesQuery, CaseView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { ProblemNote } from '../../core/page/problem-note';
import { Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { CasesClient } from '../cases/cases.client';

/** Whether an accused is accused in other cases of the reader too; somebody says so, and nothing is guessed. */
@Component({
  selector: 'app-same-person',
  imports: [Filled, MatButton, ProblemNote, RouterLink, States, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './same-person.html',
})
export class SamePerson {
  private readonly client = inject(CasesClient);
  private readonly session = inject(SessionService);

  readonly courtCase = input.required<CaseView>();
  readonly accused = input.required<AccusedView>();
  readonly changed = output<void>();

  protected readonly sending = new Sending();
  protected readonly looking = signal(false);
  protected readonly also = computed(() => this.accused().alsoAccused ?? []);
  private readonly known = computed((): CandidatesQuery => {
    const { fullName, identityNumber, registrationNumber } = this.accused();
    const number = identityNumber ?? registrationNumber;
    return { ...(fullName && { name: fullName }), ...(number && { number }) };
  });
  /** Without a name and a number there is nothing to look for. */
  protected readonly mayLook = computed(() => this.session.may('case:change') && Object.keys(this.known()).length > 0);
  protected readonly candidates = this.client.candidates(
    () => this.courtCase().id,
    () => (this.looking() ? this.known() : null),
  );
  protected readonly found = computed(() => {
    const known = this.also().map(({ accusedId }) => accusedId);
    const all = this.candidates.hasValue() ? this.candidates.value() : [];
    return all.filter(({ accusedId }) => !known.includes(accusedId));
  });

  protected async say(otherId: string): Promise<void> {
    await this.sending.run(async (key) => {
      await this.client.linkAccused(this.courtCase().id, this.accused().id, otherId, key);
      this.done();
    });
  }

  protected async unsay(otherId: string): Promise<void> {
    await this.sending.run(async () => {
      await this.client.unlinkAccused(this.courtCase().id, this.accused().id, otherId);
      this.done();
    });
  }

  protected readonly mayChange = computed(() => this.session.may('case:change'));

  private done(): void {
    this.looking.set(false);
    this.changed.emit();
  }
}
