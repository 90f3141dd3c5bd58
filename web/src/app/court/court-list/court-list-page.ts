import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MatButton } from '@angular/material/button';
import type { CourtListMatter, CourtListQuery, CourtListRoom, CourtListSpan } from '@hakika/contracts';
import type { MatterCall } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { PageBar } from '../../core/frame/page-bar';
import { Sending } from '../../core/http/sending';
import { ActiveLanguage } from '../../core/language/active-language';
import { Words } from '../../core/language/words';
import { ProblemNote } from '../../core/page/problem-note';
import { EmptyState, Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { Empty } from '../../shared/empty';
import { Icon } from '../../shared/icon';
import { Note } from '../../shared/note';
import { SectionHead } from '../../shared/section-head';
import { CourtListFilters } from './court-list-filters';
import { CourtListClient } from './court-list.client';
import { wishOnList } from './court-list-keys';
import { ListFollower } from './list-follower';
import { ListedMatter } from './listed-matter';

/** The list of a court day or week as it runs: put in order, called, finished, printed, and followed from elsewhere. */
@Component({
  selector: 'app-court-list-page',
  imports: [
    CourtListFilters,
    Empty,
    EmptyState,
    Filled,
    Icon,
    ListedMatter,
    MatButton,
    Note,
    PageBar,
    ProblemNote,
    RouterLink,
    SectionHead,
    States,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './court-list-page.html',
  styleUrl: './court-list-page.scss',
  providers: [ListFollower],
  host: { '(keydown)': 'pressed($event)' },
})
export class CourtListPage {
  private readonly client = inject(CourtListClient);
  private readonly session = inject(SessionService);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly language = inject(ActiveLanguage);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly follower = inject(ListFollower);
  protected readonly clock = inject(CourtClock);
  protected readonly dates = inject(DatesInWords);

  /** All from the address, so that a list can be kept and handed on. */
  readonly on = input<string>();
  readonly span = input<CourtListSpan>();
  readonly stationId = input<string>();
  readonly courtroomId = input<string>();
  readonly prosecutorId = input<string>();

  protected readonly query = computed<CourtListQuery>(() => ({
    on: this.on() ?? this.clock.today(),
    span: this.span() ?? 'day',
    stationId: this.stationId(),
    courtroomId: this.courtroomId(),
    prosecutorId: this.prosecutorId(),
  }));
  protected readonly list = this.client.list(this.query);
  protected readonly paper = computed(() => this.client.paper(this.query(), this.language.value()));
  protected readonly nothing = computed(() => this.list.hasValue() && this.list.value().rooms.length === 0);
  protected readonly prosecutors = computed(() => (this.list.hasValue() ? prosecutorsOn(this.list.value().rooms) : []));
  protected readonly mayChange = computed(() => this.session.may('hearing:schedule'));
  protected readonly sending = new Sending();
  protected readonly overtaken = signal(false);
  /** For those who hear the page: what has just been done. */
  protected readonly done = signal('');
  protected readonly context = computed(() => {
    if (!this.list.hasValue()) return this.dates.day(this.query().on);
    const { from, until } = this.list.value();
    return from === until ? this.dates.day(from) : `${this.dates.day(from)} – ${this.dates.day(until)}`;
  });

  constructor() {
    this.follower.follow(async () => {
      if (!this.list.hasValue() || this.list.isLoading() || this.sending.busy()) return false;
      if ((await this.client.mark(this.query())) !== this.list.value().mark) this.list.reload();
      return true;
    });
  }

  protected narrow(change: Partial<CourtListQuery>): void {
    const entries = Object.entries(change).map(([key, value]) => [key, value || null] as const);
    void this.router.navigate([], { queryParams: Object.fromEntries(entries), queryParamsHandling: 'merge' });
  }

  protected isNow(room: CourtListRoom): boolean {
    return room.day === this.clock.today();
  }

  protected async move(room: CourtListRoom, matter: CourtListMatter, step: -1 | 1): Promise<void> {
    const at = room.matters.indexOf(matter);
    const to = at + step;
    if (to < 0 || to >= room.matters.length) return;
    const ids = room.matters.map(({ hearingId }) => hearingId);
    ids.splice(to, 0, ...ids.splice(at, 1));
    const place = { code: matter.caseCode, place: to + 1, count: ids.length };
    await this.change(() => this.client.putInOrder(room, ids), this.words.of('court.courtList.isNow', place));
    this.focusLater(matter.hearingId, step === -1 ? 'up' : 'down');
  }

  protected async say(matter: CourtListMatter, said: MatterCall): Promise<void> {
    const told = this.words.of(`court.courtList.said.${said}`, { code: matter.caseCode });
    await this.change((key) => this.client.say(matter.hearingId, said, key), told);
    this.focusLater(matter.hearingId);
  }

  protected pressed(event: KeyboardEvent): void {
    const wish = this.mayChange() ? wishOnList(event) : null;
    const found = wish && this.find(wish.hearingId);
    if (!wish || !found) return;
    event.preventDefault();
    const { room, matter } = found;
    if (wish.kind === 'move') void this.move(room, matter, wish.step);
    else if (this.isNow(room) && matter.status === 'scheduled') void this.say(matter, wish.said);
  }

  private find(hearingId: string): { room: CourtListRoom; matter: CourtListMatter } | null {
    const rooms = this.list.hasValue() ? this.list.value().rooms : [];
    const found = rooms.flatMap((room) => room.matters.map((matter) => ({ room, matter })));
    return found.find(({ matter }) => matter.hearingId === hearingId) ?? null;
  }

  /** Whoever was first is shown, whether this succeeded or not. */
  private async change(act: (key: string) => Promise<unknown>, told: string): Promise<void> {
    this.overtaken.set(false);
    const problem = await this.sending.run(act);
    this.done.set(problem ? '' : told);
    if (problem?.status === 412) {
      this.sending.forget();
      this.overtaken.set(true);
    }
    this.list.reload();
  }

  /** A row that was moved in the page loses the focus. */
  private focusLater(hearingId: string, act?: string): void {
    setTimeout(() => {
      const row = this.host.nativeElement.querySelector(`[data-hearing="${hearingId}"]`);
      const wanted = act && row?.querySelector<HTMLElement>(`[data-act="${act}"]`);
      (wanted || row?.querySelector<HTMLElement>('button, a'))?.focus();
    }, 250);
  }
}

function prosecutorsOn(rooms: readonly CourtListRoom[]): readonly { id: string; name: string }[] {
  const people = rooms.flatMap(({ matters }) => matters.flatMap((matter) => matter.prosecutors));
  const byId = new Map(people.map((person) => [person.id, person]));
  return [...byId.values()].sort((one, other) => one.name.localeCompare(other.name));
}
