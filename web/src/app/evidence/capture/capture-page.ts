import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  EXHIBIT_DESCRIPTION_MAX,
  EXHIBIT_PLACE_MAX,
  type ExhibitKind,
  type ExhibitView,
  SEAL_MAX,
} from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DraftService } from '../../core/comfort/draft.service';
import { CourtClock, timeOf } from '../../core/court-clock';
import { PageBar } from '../../core/frame/page-bar';
import { type Problem, toProblem } from '../../core/http/problem';
import { newIdempotencyKey } from '../../core/http/write-options';
import { DraftLine } from '../../core/page/draft-line';
import { ProblemNote } from '../../core/page/problem-note';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Icon } from '../../shared/icon';
import { Note } from '../../shared/note';
import { freshDraft, toLogRequest } from './capture-draft';
import { KIND_ICONS, KINDS } from '../exhibits/exhibit-looks';
import { ExhibitsClient } from '../exhibits/exhibits.client';
import { FilesToSend } from './files-to-send';
import { LoggedExhibit } from './logged-exhibit';
import { Uploads } from './uploads';

const RECORD = 'exhibit.new';

/** An item as it is found: what it is, its seal, where and when, what one sees, and a file if there is one. */
@Component({
  selector: 'app-capture-page',
  imports: [
    Control,
    DraftLine,
    Field,
    FilesToSend,
    FormField,
    FormRoot,
    Icon,
    LoggedExhibit,
    MatButton,
    Note,
    PageBar,
    ProblemNote,
    RouterLink,
    TranslocoPipe,
  ],
  providers: [Uploads],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './capture-page.html',
  styleUrl: './capture-page.scss',
})
export class CapturePage {
  private readonly exhibits = inject(ExhibitsClient);
  private readonly clock = inject(CourtClock);
  private readonly drafts = inject(DraftService);
  protected readonly uploads = inject(Uploads);

  /** From the address: the case whose page one comes from. */
  readonly case = input<string>();

  protected readonly record = RECORD;
  protected readonly kinds = KINDS;
  protected readonly icons = KIND_ICONS;
  protected readonly tags = ['injury', 'intimate', 'abuse'] as const;
  protected readonly myCases = this.exhibits.myCases();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly logged = signal<ExhibitView | null>(null);
  private key = newIdempotencyKey();

  private readonly draft = linkedSignal(() => this.fresh(this.case() ?? ''));
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.kind, { message: 'evidence.capture.kindMissing' });
      maxLength(path.sealNumber, SEAL_MAX, { message: 'evidence.capture.tooLong' });
      required(path.foundOn, { message: 'evidence.capture.dateMissing' });
      maxLength(path.foundPlace, EXHIBIT_PLACE_MAX, { message: 'evidence.capture.tooLong' });
      required(path.description, { message: 'evidence.capture.descriptionMissing' });
      maxLength(path.description, EXHIBIT_DESCRIPTION_MAX, { message: 'evidence.capture.tooLong' });
      required(path.holdingPlace, {
        when: ({ valueOf }) => valueOf(path.abuse),
        message: 'evidence.capture.holdingMissing',
      });
      maxLength(path.holdingPlace, EXHIBIT_PLACE_MAX, { message: 'evidence.capture.tooLong' });
    },
    { submission: { action: () => this.send() } },
  );
  protected readonly today = this.clock.today;
  protected readonly kindWrong = computed(() => this.form.kind().touched() && this.form.kind().invalid());

  constructor() {
    this.drafts.keep(RECORD, this.draft);
  }

  protected chooseKind(kind: ExhibitKind): void {
    this.draft.update((draft) => ({ ...draft, kind }));
  }

  protected toggle(tag: (typeof this.tags)[number]): void {
    this.draft.update((draft) => ({ ...draft, [tag]: !draft[tag] }));
    if (this.draft().abuse) this.uploads.clear();
  }

  protected is(tag: (typeof this.tags)[number]): boolean {
    return this.draft()[tag];
  }

  protected restore(): void {
    this.drafts.restore(RECORD, this.draft);
  }

  protected another(): void {
    this.uploads.clear();
    this.logged.set(null);
    this.key = newIdempotencyKey();
    this.form().reset(this.fresh(this.draft().caseId));
  }

  /** First the item, then its files: a line that breaks costs a file to send again and nothing that was typed. */
  private async send(): Promise<void> {
    const { kind, ...rest } = this.draft();
    if (kind === '') return;
    this.problem.set(null);
    try {
      const exhibit = await this.exhibits.log(toLogRequest({ kind, ...rest }), this.key);
      this.drafts.discard(RECORD);
      this.logged.set(exhibit);
      await this.uploads.sendAll(exhibit.id);
    } catch (error) {
      this.problem.set(toProblem(error));
      if (!this.problem()?.passing) this.key = newIdempotencyKey();
    }
  }

  private fresh(caseId: string) {
    return freshDraft(this.clock.today(), timeOf(new Date()), caseId);
  }
}
