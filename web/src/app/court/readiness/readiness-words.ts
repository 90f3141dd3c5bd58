import { Injectable, inject } from '@angular/core';
import type { ReadinessLineView } from '@hakika/contracts';
import type { ReadinessState } from '@hakika/domain';
import { TranslocoService } from '@jsverse/transloco';
import { PackService } from '../../core/pack/pack.service';
import type { IconName } from '../../shared/icons';
import type { TagTone } from '../../shared/tag';

export const READINESS_LOOKS: Readonly<Record<ReadinessState, readonly [TagTone, IconName]>> = {
  alone: ['safety', 'person_alert'],
  'to-do': ['wait', 'error'],
  waiting: ['wait', 'hourglass_top'],
  'not-recorded': ['plain', 'remove'],
  done: ['done', 'check'],
};

/** Who must do what about one line, or what is known of it. */
@Injectable({ providedIn: 'root' })
export class ReadinessWords {
  private readonly pack = inject(PackService);
  private readonly transloco = inject(TranslocoService);

  say(line: ReadinessLineView): string {
    const { subject, state, done, total } = line;
    if (line.said?.word === 'not-needed') return this.transloco.translate('court.readiness.notNeeded');
    const who = line.labels.map((label) => this.label(line, label)).join(', ');
    const key = who === '' && total === 0 && state === 'not-recorded' ? 'nobody-knows' : state;
    return this.transloco.translate(`court.readiness.${subject}.${key}`, { who, done, total });
  }

  private label({ subject }: ReadinessLineView, label: string): string {
    if (subject === 'reports') return this.pack.detail('report', label);
    return subject.startsWith('measures-') ? this.pack.word('accommodations', label) : label;
  }
}
