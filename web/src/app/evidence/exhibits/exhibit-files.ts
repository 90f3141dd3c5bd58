import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ExhibitFileView, ExhibitView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { type Problem, toProblem } from '../../core/http/problem';
import { ProblemNote } from '../../core/page/problem-note';
import { SessionService } from '../../core/session/session.service';
import { Note } from '../../shared/note';
import { SectionHead } from '../../shared/section-head';
import { saveAs } from './save-as';
import { shortHash, sizeInWords } from './exhibit-looks';
import { ExhibitsClient } from './exhibits.client';
import { FilesToSend } from '../capture/files-to-send';
import { Uploads } from '../capture/uploads';

/** The files of an item, never as pictures. Opening asks once, because every opening is written down. */
@Component({
  selector: 'app-exhibit-files',
  imports: [FilesToSend, MatButton, Note, ProblemNote, SectionHead, TranslocoPipe],
  providers: [Uploads],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './exhibit-files.html',
  styleUrl: './exhibit-files.scss',
})
export class ExhibitFiles {
  private readonly exhibits = inject(ExhibitsClient);
  private readonly session = inject(SessionService);
  protected readonly dates = inject(DatesInWords);
  protected readonly uploads = inject(Uploads);
  protected readonly short = shortHash;
  protected readonly size = sizeInWords;

  readonly exhibit = input.required<ExhibitView>();
  readonly neverUploaded = input(false);
  readonly stored = output<void>();

  protected readonly asking = signal<string | null>(null);
  protected readonly opening = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** Asked once for an item, not for each of its files. */
  private readonly agreed = signal(false);

  protected readonly mayOpen = computed(() => this.session.may('exhibit:open'));
  protected readonly mayAdd = computed(() => this.session.may('exhibit:record') && !this.neverUploaded());
  /** The server answers 409 when the content is no longer what was stored; the answer of a download carries no words. */
  protected readonly damaged = computed(() => this.problem()?.status === 409);
  private readonly arrived = computed(() => this.uploads.items().filter(({ state }) => state === 'stored').length);

  constructor() {
    let seen = 0;
    effect(() => {
      const arrived = this.arrived();
      if (arrived > seen) this.stored.emit();
      seen = arrived;
    });
  }

  protected ask(file: ExhibitFileView): void {
    this.problem.set(null);
    if (this.agreed()) void this.open(file);
    else this.asking.set(file.id);
  }

  protected async open(file: ExhibitFileView): Promise<void> {
    this.agreed.set(true);
    this.asking.set(null);
    this.opening.set(true);
    try {
      const content = await this.exhibits.open(this.exhibit().id, file.id);
      saveAs(content, `${this.exhibit().label ?? 'exhibit'}-${file.sha256.slice(-8)}`);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.opening.set(false);
    }
  }

  protected send(): void {
    void this.uploads.sendAll(this.exhibit().id);
  }
}
