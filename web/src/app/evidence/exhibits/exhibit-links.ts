import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CountView, ExhibitView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { SessionService } from '../../core/session/session.service';
import { Choices, type Choice } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { SectionHead } from '../../shared/section-head';
import { ExhibitsClient } from './exhibits.client';

/** What an item goes to prove: first its case, then a count, then one of its elements. The last tap saves. */
@Component({
  selector: 'app-exhibit-links',
  imports: [Choices, Control, Field, MatButton, ProblemNote, SectionHead, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './exhibit-links.html',
  styleUrl: './exhibit-links.scss',
})
export class ExhibitLinks {
  private readonly exhibits = inject(ExhibitsClient);
  private readonly session = inject(SessionService);
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);

  readonly exhibit = input.required<ExhibitView>();
  readonly changed = output<void>();

  protected readonly linking = signal(false);
  protected readonly countId = signal<string | null>(null);
  protected readonly sending = new Sending();

  private readonly caseId = computed(() => this.exhibit().caseId);
  private readonly courtCase = this.exhibits.courtCase(this.caseId);
  private readonly proof = this.exhibits.ofCase(computed(() => (this.linking() ? this.caseId() : null)));
  protected readonly myCases = this.exhibits.myCases();
  protected readonly mayRecord = computed(() => this.session.may('exhibit:record'));

  private readonly counts = computed<readonly CountView[]>(() =>
    this.courtCase.hasValue() ? this.courtCase.value().counts : [],
  );
  protected readonly countChoices = computed<Choice<string>[]>(() =>
    this.counts()
      .filter(({ removedOn }) => removedOn === null)
      .map((count) => ({ value: count.id, label: this.countWords(count) })),
  );
  /** Elements of the count that this item does not prove already. */
  protected readonly elementChoices = computed<Choice<string>[]>(() => {
    const elements = this.proof.hasValue() ? this.proof.value().elements : [];
    return elements
      .filter(({ countId, exhibitIds }) => countId === this.countId() && !exhibitIds.includes(this.exhibit().id))
      .map(({ element, required }) => ({
        value: element,
        label: this.pack.word('elementKinds', element),
        ...(!required && { aside: this.words.of('evidence.links.notRequired') }),
      }));
  });

  protected linkWords(countId: string, element: string): string {
    const count = this.counts().find(({ id }) => id === countId);
    const name = this.pack.word('elementKinds', element);
    return count ? `${name} · ${this.countWords(count)}` : name;
  }

  protected link(element: string): Promise<void> {
    const [caseId, countId] = [this.caseId(), this.countId()];
    if (!caseId || !countId) return Promise.resolve();
    return this.save(async (key) => {
      await this.exhibits.link(this.exhibit().id, { caseId, countId, element }, key);
      this.linking.set(false);
      this.countId.set(null);
    });
  }

  protected putInto(caseId: string): Promise<void> {
    if (!caseId) return Promise.resolve();
    return this.save(async (key) => {
      await this.exhibits.putIntoCase(this.exhibit(), caseId, key);
    });
  }

  private countWords({ number, chargingSection }: CountView): string {
    return this.words.of('evidence.links.count', { number, section: chargingSection });
  }

  private async save(act: (key: string) => Promise<void>): Promise<void> {
    await this.sending.run(async (key) => {
      await act(key);
      this.changed.emit();
    });
  }
}
