import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NOBODY, type AttentionFigure, type SupervisionView } from '@hakika/contracts';
import type { Attention } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PageBar } from '../../core/frame/page-bar';
import { Filled, States } from '../../core/page/states';
import { Empty } from '../../shared/empty';
import { SectionHead } from '../../shared/section-head';
import { SupervisionClient } from './supervision.client';

interface Group {
  readonly name: 'decide' | 'survivors' | 'risk' | 'held' | 'idle';
  readonly codes: readonly Attention[];
}

/** Exceptions by what a supervisor does about them, most urgent first. */
const GROUPS: readonly Group[] = [
  { name: 'decide', codes: ['unassigned', 'decision-overdue', 'overdue', 'outcome-missing', 'no-next-date'] },
  { name: 'survivors', codes: ['survivor-not-told', 'compensation-owed'] },
  { name: 'held', codes: ['held-90', 'held-180', 'held-365'] },
  { name: 'idle', codes: ['idle-30', 'idle-45', 'idle-120'] },
  { name: 'risk', codes: ['adjourned-3', 'magistrate-changed', 'begun-again', 'charge-gap', 'data-missing'] },
];

/** Decisions, not decoration: exceptions only, each with the list behind it. */
@Component({
  selector: 'app-supervision-page',
  imports: [Empty, Filled, PageBar, RouterLink, SectionHead, States, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './supervision-page.html',
  styleUrl: './supervision-page.scss',
})
export class SupervisionPage {
  protected readonly dates = inject(DatesInWords);
  protected readonly view = inject(SupervisionClient).read();
  protected readonly nobody = NOBODY;

  protected readonly groups = computed(() => {
    const figures = this.view.hasValue() ? this.view.value().figures : [];
    return GROUPS.map(({ name, codes }) => ({ name, figures: standing(figures, codes) })).filter(
      (group) => group.figures.length > 0,
    );
  });

  /** Figures of one kind, as 90, 180 and 365 days, are explained once. */
  protected explains(figures: readonly AttentionFigure[], { code }: AttentionFigure): boolean {
    const kind = code.replace(/\d+$/, '');
    return figures.find((figure) => figure.code.startsWith(kind))?.code === code;
  }

  /** Nobody is unassigned, late or waiting for a date. */
  protected quiet({ figures }: SupervisionView): boolean {
    return standing(figures, GROUPS[0]!.codes).length === 0;
  }
}

/** What is nothing needs no line. */
function standing(figures: readonly AttentionFigure[], codes: readonly Attention[]): readonly AttentionFigure[] {
  return codes.flatMap((code) => figures.filter((figure) => figure.code === code && figure.count > 0));
}
