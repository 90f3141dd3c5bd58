import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CUSTODY_NOTE_MAX, EXHIBIT_PLACE_MAX, type ColleagueView, type ExhibitView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { ProblemNote } from '../../core/page/problem-note';
import { Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { Choices, type Choice } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { SheetBody } from '../../shared/sheets/sheet-body';
import { ExhibitsClient } from '../exhibits/exhibits.client';

const MAY_HOLD: readonly string[] = ['investigator', 'prosecutor'];
/** More than this and a list is quicker than pills. */
const AS_PILLS = 8;

/** To whom, where and why. The item stays with the giver until the other accepts. */
@Component({
  selector: 'app-hand-over-sheet',
  imports: [Choices, Control, Field, Filled, MatButton, ProblemNote, SheetBody, States, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hand-over-sheet.html',
  styles: `
    .body {
      display: grid;
      gap: var(--hk-4);
    }
    .wrong {
      color: var(--hk-overdue);
      font: var(--hk-text-small);
      font-weight: 600;
    }
  `,
})
export class HandOverSheet {
  private readonly exhibits = inject(ExhibitsClient);
  private readonly session = inject(SessionService);
  private readonly words = inject(Words);
  private readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly exhibit = inject<ExhibitView>(DIALOG_DATA);

  protected readonly colleagues = this.exhibits.colleagues();
  protected readonly to = signal<string | null>(null);
  protected readonly place = signal('');
  protected readonly note = signal('');
  protected readonly tried = signal(false);
  protected readonly sending = new Sending();
  protected readonly placeMax = EXHIBIT_PLACE_MAX;
  protected readonly noteMax = CUSTODY_NOTE_MAX;

  protected readonly receivers = computed<Choice<string>[]>(() => {
    const people: readonly ColleagueView[] = this.colleagues.hasValue() ? this.colleagues.value() : [];
    return people
      .filter(({ id, role }) => MAY_HOLD.includes(role) && id !== this.session.user()?.id)
      .map(({ id, displayName, role }) => ({
        value: id,
        label: displayName,
        aside: this.words.of(`core.role.${role}`),
      }));
  });
  protected readonly asPills = computed(() => this.receivers().length <= AS_PILLS);

  protected async save(): Promise<void> {
    this.tried.set(true);
    const toUserId = this.to();
    if (!toUserId) return;
    const [place, note] = [this.place().trim(), this.note().trim()];
    await this.sending.run(async (key) => {
      await this.exhibits.handOver(this.exhibit, { toUserId, ...(place && { place }), ...(note && { note }) }, key);
      this.dialog.close(true);
    });
  }
}
