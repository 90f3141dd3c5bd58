import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ExhibitView } from '@hakika/contracts';
import { ExhibitTag } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PageBar } from '../../core/frame/page-bar';
import { Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { Fact } from '../../shared/fact';
import { Icon } from '../../shared/icon';
import { SectionHead } from '../../shared/section-head';
import { Sheets } from '../../shared/sheets/sheets';
import { Tag } from '../../shared/tag';
import { CustodyChain } from '../custody/custody-chain';
import { ExhibitFiles } from './exhibit-files';
import { ExhibitLinks } from './exhibit-links';
import { statusLook } from './exhibit-looks';
import { ExhibitsClient } from './exhibits.client';
import { HandOverAnswer } from '../custody/hand-over-answer';
import { HandOverSheet } from '../custody/hand-over-sheet';

/** One item: what it is, its files, what it goes to prove, and whose hands it went through. */
@Component({
  selector: 'app-exhibit-page',
  imports: [
    CustodyChain,
    ExhibitFiles,
    ExhibitLinks,
    Fact,
    Filled,
    HandOverAnswer,
    Icon,
    MatButton,
    PageBar,
    RouterLink,
    SectionHead,
    States,
    Tag,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './exhibit-page.html',
  styleUrl: './exhibit-page.scss',
})
export class ExhibitPage {
  private readonly exhibits = inject(ExhibitsClient);
  private readonly session = inject(SessionService);
  private readonly sheets = inject(Sheets);
  protected readonly dates = inject(DatesInWords);
  protected readonly statusLook = statusLook;

  /** From the address. */
  readonly exhibitId = input.required<string>();

  protected readonly exhibit = this.exhibits.one(this.exhibitId);
  /** What was just done, by its words in the language files. */
  protected readonly told = signal<'offered' | 'accepted' | 'declined' | null>(null);
  protected readonly context = computed(() => {
    if (!this.exhibit.hasValue()) return undefined;
    const { caseCode, label, description } = this.exhibit.value();
    return label ? [caseCode, description].join(' · ') : undefined;
  });

  protected isNeverUploaded({ tags }: ExhibitView): boolean {
    return tags.includes(ExhibitTag.AbuseImage);
  }

  protected isMine({ holderId }: ExhibitView): boolean {
    return holderId === this.session.user()?.id;
  }

  protected mayHandOver(exhibit: ExhibitView): boolean {
    return this.isMine(exhibit) && exhibit.offeredToName === null && this.session.may('exhibit:record');
  }

  protected handOver(exhibit: ExhibitView): void {
    this.sheets
      .open<boolean, ExhibitView, HandOverSheet>(HandOverSheet, exhibit)
      .closed.subscribe((offered) => offered && this.changed('offered'));
  }

  protected changed(told: 'offered' | 'accepted' | 'declined'): void {
    this.told.set(told);
    this.exhibit.reload();
  }

  protected reload(): void {
    this.told.set(null);
    this.exhibit.reload();
  }
}
