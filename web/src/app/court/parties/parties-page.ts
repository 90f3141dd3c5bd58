import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { SessionService } from '../../core/session/session.service';
import { SectionHead } from '../../shared/section-head';
import { CaseTeam } from '../team/case-team';
import { AccusedForm } from './accused-form';
import { AccusedRow } from './accused-row';
import { OutcomeGrid } from './outcome-grid';
import { CaseNumbers } from '../case-page/case-numbers';
import { CaseStore } from '../case-page/case.store';
import { RegisterCourtFile } from '../cases/register-court-file';

/** Who is accused, under which numbers the case runs, and who works on it. */
@Component({
  selector: 'app-parties-page',
  imports: [
    AccusedForm,
    AccusedRow,
    OutcomeGrid,
    CaseNumbers,
    CaseTeam,
    MatButton,
    RegisterCourtFile,
    RouterLink,
    SectionHead,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './parties-page.html',
  styles: `
    .form {
      margin-top: var(--hk-3);
    }
    .hk-buttons {
      margin-top: var(--hk-3);
    }
    ul {
      max-width: 720px;
    }
  `,
})
export class PartiesPage {
  private readonly session = inject(SessionService);
  protected readonly store = inject(CaseStore);
  protected readonly dates = inject(DatesInWords);

  protected readonly adding = signal<'accused' | 'court-file' | null>(null);
  protected readonly mayChange = computed(() => this.session.may('case:change'));

  protected added(): void {
    this.adding.set(null);
    this.store.reload();
  }
}
