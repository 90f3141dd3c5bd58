import { Injectable, inject } from '@angular/core';
import { DIRECTION_TASK, PLAIN_TASKS, READINESS_TASK } from '@hakika/contracts';
import { READINESS_SUBJECTS } from '@hakika/domain';
import { TranslocoService } from '@jsverse/transloco';
import { PackService } from '../../core/pack/pack.service';

const WORDED: ReadonlySet<string> = new Set([
  ...PLAIN_TASKS,
  ...READINESS_SUBJECTS.map((subject) => READINESS_TASK + subject),
]);

/** The words of a kind of task; a page that is older than its server knows some kinds not yet. */
export function taskWordsKey(kind: string): string {
  if (kind.startsWith(DIRECTION_TASK)) return 'shared.tasks.direction';
  return WORDED.has(kind) ? `shared.tasks.kind.${kind}` : 'shared.tasks.other';
}

/** What somebody has to do, in words; what the police are asked for is worded by the pack. */
@Injectable({ providedIn: 'root' })
export class TaskWords {
  private readonly pack = inject(PackService);
  private readonly transloco = inject(TranslocoService);

  of(kind: string): string {
    const what = this.pack.detail('direction', kind.slice(DIRECTION_TASK.length));
    return this.transloco.translate(taskWordsKey(kind), { what });
  }
}
