import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { ActivatedRoute, Router, RouterLink, RouterLinkActive, RouterOutlet, type Route } from '@angular/router';
import type { CourtFileView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { BarTools } from '../../core/frame/bar-tools';
import { ActiveLanguage } from '../../core/language/active-language';
import { OfflineNote } from '../../core/frame/offline-note';
import { PageBar } from '../../core/frame/page-bar';
import { PackService } from '../../core/pack/pack.service';
import { Filled, States } from '../../core/page/states';
import { When } from '../../core/page/when';
import { SessionService } from '../../core/session/session.service';
import { Icon } from '../../shared/icon';
import { ProtectedBadge } from '../../shared/reveal/protected-badge';
import { Tag } from '../../shared/tag';
import { CaseSequence } from '../case-list/case-sequence';
import { caseWishOf } from './case-keys';
import { CaseStore } from './case.store';

/** How a page under the bar of a case asks for its tab: `data: { tab }` of its route. */
interface CaseTab {
  /** Translation key. */
  label: string;
  /** Without any of these permissions the tab is absent. */
  needs: string | readonly string[];
}

/** The bar that names the case on each of its pages, and the way between them. Wings add pages through the router. */
@Component({
  selector: 'app-case-shell',
  imports: [
    BarTools,
    Filled,
    Icon,
    OfflineNote,
    PageBar,
    ProtectedBadge,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    States,
    Tag,
    TranslocoPipe,
    When,
  ],
  providers: [CaseStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-shell.html',
  styleUrl: './case-shell.scss',
  host: { '(window:keydown)': 'pressed($event)' },
})
export class CaseShell {
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(SessionService);
  private readonly router = inject(Router);
  private readonly sequence = inject(CaseSequence);
  private readonly language = inject(ActiveLanguage);
  protected readonly store = inject(CaseStore);
  protected readonly pack = inject(PackService);

  /** From the address. */
  readonly caseId = input.required<string>();

  protected readonly tabs = computed(() =>
    (this.route.routeConfig?.children ?? []).flatMap((child) => {
      const tab = tabOf(child);
      return tab && [tab.needs].flat().some((needed) => this.session.may(needed))
        ? [{ label: tab.label, path: child.path ?? '' }]
        : [];
    }),
  );
  /** On the list that was looked at last. */
  protected readonly place = computed(() => this.sequence.around(this.caseId()));
  protected readonly courtFile = computed(() => this.currentFile(this.store.current()?.courtFiles ?? []));
  protected readonly court = computed(() => {
    const courtCase = this.store.current();
    const room = courtCase?.next?.courtroomName;
    const station = courtCase?.next?.stationName ?? courtCase?.stationName ?? '';
    return room ? `${station}, ${room}` : station;
  });

  private readonly row = viewChild<ElementRef<HTMLElement>>('row');
  /** The tab on which somebody is. */
  protected readonly active = signal<HTMLElement | null>(null);

  constructor() {
    effect(() => this.store.caseId.set(this.caseId()));
    afterRenderEffect(() => this.bringIntoView());
  }

  /** On a phone the row of tabs is longer than the screen; in another language it is longer still. */
  private bringIntoView(): void {
    this.language.value();
    const [row, tab] = [this.row()?.nativeElement, this.active()];
    if (!row || !tab || !this.tabs().length) return;
    row.scrollTo?.({ left: tab.offsetLeft - row.offsetLeft - row.clientWidth / 2 + tab.offsetWidth / 2 });
  }

  protected linkOf(path: string, caseId = this.caseId()): string[] {
    return path ? ['/cases', caseId, path] : ['/cases', caseId];
  }

  /** Once all are closed, the last of them is what people call the case by. */
  private currentFile(files: readonly CourtFileView[]): CourtFileView | null {
    return files.find(({ current }) => current) ?? files.at(-1) ?? null;
  }

  protected pressed(event: KeyboardEvent): void {
    const wish = caseWishOf(event);
    if (wish?.kind === 'neighbour') this.turnTo(wish.step);
    else if (wish?.kind === 'tab') this.open(this.tabs()[wish.at]?.path);
    else if (wish && this.session.may(wish.needs)) this.open(wish.path);
  }

  /** To the neighbour on the list, on the page of it that one is reading. */
  protected turnTo(step: -1 | 1): void {
    const place = this.place();
    const neighbour = step === 1 ? place?.after : place?.before;
    if (!neighbour) return;
    const [here = ''] = this.router.url.split('?')[0]!.split('/').slice(3);
    const path = this.tabs().some((tab) => tab.path === here) ? here : '';
    void this.router.navigate(this.linkOf(path, neighbour));
  }

  private open(path: string | undefined): void {
    if (path !== undefined) void this.router.navigate(['/cases', this.caseId(), ...path.split('/').filter(Boolean)]);
  }
}

function tabOf(route: Route): CaseTab | undefined {
  return route.data?.['tab'] as CaseTab | undefined;
}
