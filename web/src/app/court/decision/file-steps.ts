import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CaseView } from '@hakika/contracts';
import type { DecisionAct, ProsecutionFile } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { Icon } from '../../shared/icon';

/** The file at the prosecution's office: received, allocated, read under both tests. */
@Component({
  selector: 'app-file-steps',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (step of steps(); track step.act) {
        <li [class.next]="step.act === next()" [attr.aria-current]="step.act === next() ? 'step' : null">
          <hk-icon [name]="step.on ? 'check' : 'circle'" size="small" />
          <div>
            <p class="what">{{ 'court.decide.done.' + step.act | transloco }}</p>
            <p class="hk-small hk-muted">
              {{ step.on ? dates.dayWithYear(step.on) : ('court.decide.notYet' | transloco) }}
              @if (step.said) {
                · {{ step.said }}
              }
            </p>
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 12px;
      padding: 14px 16px;
    }
    li {
      display: flex;
      gap: 10px;
    }
    hk-icon {
      margin-top: 2px;
      color: var(--hk-ink-2);
    }
    .next .what {
      font-weight: 600;
    }
    @media (min-width: 720px) {
      ol {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
    }
  `,
})
export class FileSteps {
  private readonly pack = inject(PackService);
  protected readonly dates = inject(DatesInWords);

  readonly file = input.required<ProsecutionFile>();
  readonly courtCase = input.required<CaseView>();
  readonly next = input<DecisionAct | null>(null);

  protected readonly steps = computed(() => {
    const { receivedOn, allocatedOn, allocatedTo, reviewedOn } = this.file();
    const whom = this.courtCase().team.find(({ id }) => id === allocatedTo)?.displayName ?? '';
    return [
      { act: 'odpp-file-received', on: receivedOn, said: this.courtCase().odppFile ?? '' },
      { act: 'file-allocated', on: allocatedOn, said: whom },
      { act: 'file-reviewed', on: reviewedOn, said: this.tests() },
    ];
  });

  private tests(): string {
    const { evidential, publicInterest } = this.file();
    return [
      evidential ? this.pack.detail('evidential', evidential) : '',
      publicInterest ? this.pack.detail('publicInterest', publicInterest) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }
}
