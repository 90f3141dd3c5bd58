import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CaseExhibitsView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { CursorPages } from '../../shared/cursor-pages';
import { Empty } from '../../shared/empty';
import { Icon } from '../../shared/icon';
import { Pager } from '../../shared/pager';
import { SectionHead } from '../../shared/section-head';
import { CaseEvidenceElements } from './case-evidence-elements';
import { CustodyChain } from '../custody/custody-chain';
import { statusLook } from '../exhibits/exhibit-looks';
import { ExhibitsClient } from '../exhibits/exhibits.client';
import { Tag } from '../../shared/tag';

/** The exhibits of a case, what they go to prove, and through whose hands the chosen one went. */
@Component({
  selector: 'app-case-evidence-page',
  imports: [
    CaseEvidenceElements,
    CustodyChain,
    Empty,
    EmptyState,
    Filled,
    Icon,
    MatButton,
    Pager,
    RouterLink,
    SectionHead,
    States,
    Tag,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-evidence-page.html',
  styleUrl: './case-evidence-page.scss',
})
export class CaseEvidencePage {
  private readonly client = inject(ExhibitsClient);
  private readonly session = inject(SessionService);

  /** From the address. */
  readonly caseId = input.required<string>();
  /** The chosen exhibit; from the address, so that back goes back. */
  readonly exhibit = input<string>();

  protected readonly pages = new CursorPages();
  protected readonly statusLook = statusLook;
  protected readonly evidence = this.client.ofCase(this.caseId, this.pages.cursor);
  protected readonly courtCase = this.client.courtCase(this.caseId);
  protected readonly mayAdd = computed(() => this.session.may('exhibit:record'));
  protected readonly nothing = computed(() => this.evidence.hasValue() && this.isEmpty(this.evidence.value()));
  protected readonly chosenId = computed(() => {
    const exhibits = this.evidence.hasValue() ? this.evidence.value().items : [];
    const asked = exhibits.find(({ id }) => id === this.exhibit());
    return (asked ?? exhibits[0])?.id ?? null;
  });
  protected readonly chosen = this.client.oneOrNone(this.chosenId);
  protected readonly counts = computed(() => (this.courtCase.hasValue() ? this.courtCase.value().counts : []));

  private isEmpty({ items, elements }: CaseExhibitsView): boolean {
    return items.length === 0 && elements.length === 0;
  }
}
