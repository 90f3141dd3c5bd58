import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PageBar } from '../../core/frame/page-bar';
import { PackService } from '../../core/pack/pack.service';
import { EmptyState, Filled, States } from '../../core/page/states';
import { recordsChanges } from './records-changes';
import { SessionService } from '../../core/session/session.service';
import { Empty } from '../../shared/empty';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { BenchClient } from './bench.client';
import { EnterMagistrate } from './enter-magistrate';

/** Who sits at a station. From here a clerk or a supervisor records that somebody left. */
@Component({
  selector: 'app-magistrates-page',
  imports: [
    Control,
    Empty,
    EmptyState,
    EnterMagistrate,
    Field,
    Filled,
    MatButton,
    PageBar,
    RouterLink,
    States,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './magistrates-page.html',
  styles: `
    .station {
      max-width: 360px;
    }
  `,
})
export class MagistratesPage {
  private readonly client = inject(BenchClient);
  private readonly session = inject(SessionService);
  protected readonly pack = inject(PackService);
  protected readonly dates = inject(DatesInWords);

  protected readonly stations = computed(() => (this.pack.stations.hasValue() ? this.pack.stations.value() : []));
  /** A clerk looks at the own station; a supervisor chooses. */
  private readonly own = computed(() => {
    const name = this.session.user()?.stationName;
    return this.stations().find((station) => station.name === name)?.id ?? this.stations()[0]?.id ?? null;
  });
  protected readonly stationId = linkedSignal(() => this.own());
  /** A change is recorded by the registry or the prosecution; other supervisors see who sits. */
  protected readonly mayRecord = computed(() => recordsChanges(this.session.user()));
  protected readonly mayEnter = computed(() => this.session.may('magistrate:enter'));
  protected readonly entering = signal(false);
  protected readonly magistrates = this.client.magistrates(() => this.stationId());

  protected readonly nobody = computed(() => this.magistrates.hasValue() && this.magistrates.value().length === 0);

  protected entered(): void {
    this.entering.set(false);
    this.magistrates.reload();
  }
}
