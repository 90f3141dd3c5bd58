import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MEETING_POINT_MAX, type AccompanimentView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { Choices, type Choice } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { SheetBody } from '../../shared/sheets/sheet-body';
import { type BookingPlan, firstDraft, toBooking, toRePlan } from './booking-plan';
import { SupportClient } from '../support.client';

const OTHER = 'other';
const PLACES = ['ourOffice', 'childrensOffice'] as const;
type PlaceChoice = (typeof PLACES)[number] | typeof OTHER;

/** Who goes with her, from when to when, and where they meet. Prefilled so that choosing and saving is enough. */
@Component({
  selector: 'app-booking-sheet',
  imports: [Choices, Control, Field, Filled, MatButton, ProblemNote, SheetBody, States, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './booking-sheet.html',
  styleUrl: './booking-sheet.scss',
})
export class BookingSheet {
  private readonly support = inject(SupportClient);
  private readonly session = inject(SessionService);
  private readonly words = inject(Words);
  private readonly dialog = inject<DialogRef<AccompanimentView>>(DialogRef);
  protected readonly plan = inject<BookingPlan>(DIALOG_DATA);
  protected readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);

  protected readonly hearing = this.plan.hearing;
  protected readonly officers = this.support.officers();
  protected readonly placeMax = MEETING_POINT_MAX;
  protected readonly sending = new Sending();
  protected readonly tried = signal(false);

  private readonly first = firstDraft(this.plan, this.nameOf(PLACES[0]));
  protected readonly officerId = signal(this.first.officerId);
  protected readonly from = signal(this.first.from);
  protected readonly to = signal(this.first.to);
  /** Kept by code, so that it follows the language until it is sent. */
  protected readonly placeChoice = signal<PlaceChoice>(
    PLACES.find((place) => this.nameOf(place) === this.first.meetingPoint) ?? OTHER,
  );
  protected readonly otherPlace = signal(this.placeChoice() === OTHER ? this.first.meetingPoint : '');
  private readonly place = computed(() => {
    const choice = this.placeChoice();
    return choice === OTHER ? this.otherPlace() : this.nameOf(choice);
  });

  protected readonly officerChoices = computed<Choice<string>[]>(() => {
    const me = this.session.user()?.id;
    const officers = this.officers.hasValue() ? this.officers.value() : [];
    const named = officers.map(({ id, displayName }) => ({ value: id, label: displayName }));
    const mine = named.filter(({ value }) => value === me);
    const others = named.filter(({ value }) => value !== me);
    return [...mine.map(({ value }) => ({ value, label: this.words.of('support.booking.you') })), ...others];
  });
  protected readonly placeChoices = computed<readonly Choice<PlaceChoice>[]>(() =>
    ([...PLACES, OTHER] as const).map((place) => ({ value: place, label: this.nameOf(place) })),
  );
  protected readonly fault = computed(() => {
    if (!this.officerId()) return 'support.booking.officerMissing';
    if (this.from() >= this.to()) return 'support.booking.timesWrong';
    return this.place().trim() ? null : 'support.booking.placeMissing';
  });

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.fault()) return;
    await this.sending.run(async (key) => {
      this.dialog.close(await this.send(key));
    });
  }

  private nameOf(place: PlaceChoice): string {
    return this.words.of(`support.booking.place.${place}`);
  }

  private send(key: string): Promise<AccompanimentView> {
    const draft = { officerId: this.officerId(), from: this.from(), to: this.to(), meetingPoint: this.place() };
    const booking = toBooking(this.hearing, this.officerId()!, draft);
    const { fallen } = this.plan;
    if (fallen) return this.support.rePlan(fallen.accompaniment, toRePlan(booking), key);
    return this.support.book(booking, key);
  }
}
