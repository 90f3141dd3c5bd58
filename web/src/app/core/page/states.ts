import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  Directive,
  type Resource,
  TemplateRef,
  computed,
  contentChild,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { timeOf } from '../court-clock';
import { toProblem } from '../http/problem';
import { Note } from '../../shared/note';
import { ProblemNote } from './problem-note';
import { Skeleton } from '../../shared/skeleton';

const SKELETON_AFTER_MS = 200;
const SLOW_AFTER_MS = 8000;

/** The page when the answer is there: `<ng-template [hkFilled]="cases" let-page>`, typed by the resource. */
@Directive({ selector: 'ng-template[hkFilled]' })
export class Filled<T> {
  readonly template = inject<TemplateRef<{ $implicit: T }>>(TemplateRef);
  readonly of = input.required<Resource<T | undefined>>({ alias: 'hkFilled' });

  static ngTemplateContextGuard<T>(_directive: Filled<T>, _context: unknown): _context is { $implicit: T } {
    return true;
  }
}

/** What stands there when the answer is empty: `<ng-template hkEmpty>`. */
@Directive({ selector: 'ng-template[hkEmpty]' })
export class EmptyState {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/** Another shape than three rows while waiting: `<ng-template hkWaiting>`. */
@Directive({ selector: 'ng-template[hkWaiting]' })
export class WaitingState {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

interface Kept<T> {
  value: T;
  at: Date;
}

/**
 * The four states of whatever comes from the API: loading, failed, empty, filled. Nothing is drawn for a moment, then a
 * skeleton, then a word about the slow network; a failed reload keeps what was there and says from when it is.
 */
@Component({
  selector: 'hk-states',
  imports: [NgTemplateOutlet, Note, ProblemNote, Skeleton, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './states.html',
  styles: `
    :host {
      display: block;
    }
    .above {
      display: block;
      margin-bottom: var(--hk-4);
    }
    .hk-link + .hk-link {
      margin-left: var(--hk-3);
    }
  `,
  host: { '[attr.aria-busy]': 'busy() ? true : null' },
})
export class States<T> {
  readonly of = input.required<Resource<T | undefined> & { reload?(): boolean }>();
  /** True when the answer is there and holds nothing. */
  readonly empty = input(false);

  protected readonly filled = contentChild.required<Filled<T>>(Filled);
  protected readonly emptyState = contentChild(EmptyState);
  protected readonly waitingState = contentChild(WaitingState);

  private readonly patient = signal(false);
  protected readonly phase = signal<'quiet' | 'skeleton' | 'slow'>('quiet');
  protected readonly busy = computed(() => this.of().isLoading());

  protected readonly problem = computed(() => {
    const snapshot = this.of().snapshot();
    return snapshot.status === 'error' ? toProblem(snapshot.error) : null;
  });

  /** The last answer; an ended access takes it away, a lost network does not. */
  private readonly kept = linkedSignal<Resource<T | undefined>, Kept<T> | null>({
    source: this.of,
    computation: (resource, previous) => keep(resource, previous?.source === resource ? previous.value : null),
  });
  protected readonly value = computed(() => this.kept()?.value);
  protected readonly asOf = computed(() => timeOf(this.kept()?.at ?? new Date()));
  protected readonly slow = computed(() => this.busy() && this.phase() === 'slow' && !this.patient());

  constructor() {
    effect((onCleanup) => {
      this.phase.set('quiet');
      this.patient.set(false);
      if (!this.busy()) return;
      const timers = [
        setTimeout(() => this.phase.set('skeleton'), SKELETON_AFTER_MS),
        setTimeout(() => this.phase.set('slow'), SLOW_AFTER_MS),
      ];
      onCleanup(() => timers.forEach(clearTimeout));
    });
  }

  protected retry(): void {
    this.of().reload?.();
  }

  protected keepWaiting(): void {
    this.patient.set(true);
  }
}

function keep<T>(resource: Resource<T | undefined>, before: Kept<T> | null): Kept<T> | null {
  const snapshot = resource.snapshot();
  if (snapshot.status === 'error') return toProblem(snapshot.error).passing ? before : null;
  if (snapshot.value === undefined) return null;
  return before?.value === snapshot.value ? before : { value: snapshot.value, at: new Date() };
}
