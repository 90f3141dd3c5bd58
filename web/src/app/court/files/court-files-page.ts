import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CourtFileView, TransferredCaseView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { SessionService } from '../../core/session/session.service';
import { Empty } from '../../shared/empty';
import { Note } from '../../shared/note';
import { SectionHead } from '../../shared/section-head';
import { Tag } from '../../shared/tag';
import { CaseStore } from '../case-page/case.store';
import { RegisterCourtFile } from '../cases/register-court-file';
import { CloseCourtFile } from './close-court-file';
import { JoinCase } from './join-case';
import { TransferCase } from './transfer-case';
import { WhoSits } from './who-sits';

type Doing =
  { readonly what: 'register' | 'transfer' | 'join' } | { readonly what: 'seat' | 'close'; readonly id: string };

/** Every proceeding of the case: which is current, who sits, and how it came from one court to another. */
@Component({
  selector: 'app-court-files-page',
  imports: [
    CloseCourtFile,
    Empty,
    JoinCase,
    MatButton,
    Note,
    RegisterCourtFile,
    RouterLink,
    SectionHead,
    Tag,
    TransferCase,
    TranslocoPipe,
    WhoSits,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './court-files-page.html',
  styleUrl: './court-files-page.scss',
})
export class CourtFilesPage {
  private readonly session = inject(SessionService);
  protected readonly store = inject(CaseStore);
  protected readonly pack = inject(PackService);
  protected readonly dates = inject(DatesInWords);

  protected readonly doing = signal<Doing | null>(null);
  /** What fell with the last transfer; it stays until something else is done. */
  protected readonly moved = signal<TransferredCaseView | null>(null);
  protected readonly mayFile = computed(() => this.session.may('court-file:record'));
  protected readonly maySeat = computed(() => this.session.may('hearing:schedule'));
  protected readonly mayMove = computed(() => this.session.may('milestone:record'));

  /** The current one first, then the latest. */
  protected readonly files = computed(() => {
    const files = [...(this.store.current()?.courtFiles ?? [])].reverse();
    return files.sort((a, b) => Number(b.current) - Number(a.current));
  });

  protected does(what: Doing['what'], file?: CourtFileView): boolean {
    const doing = this.doing();
    return doing?.what === what && (!file || ('id' in doing && doing.id === file.id));
  }

  protected begin(what: Doing['what'], id = ''): void {
    this.moved.set(null);
    this.doing.set(what === 'seat' || what === 'close' ? { what, id } : { what });
  }

  protected done(moved: TransferredCaseView | null = null): void {
    this.doing.set(null);
    this.moved.set(moved);
    this.store.reload();
  }

  protected purpose(code: string): string {
    return this.pack.word('hearingPurposes', code);
  }
}
