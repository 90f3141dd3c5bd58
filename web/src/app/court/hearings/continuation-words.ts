import { Injectable, inject } from '@angular/core';
import type { HumanCost } from '@hakika/domain';
import { Words } from '../../core/language/words';

/** What dates that came to nothing cost, in words. */
@Injectable({ providedIn: 'root' })
export class ContinuationWords {
  private readonly words = inject(Words);

  sentHome(count: number): string {
    return count === 0 ? '' : `${this.words.of('court.continuation.sentHome', { count })}.`;
  }

  /** Nothing where nobody was sent home; hours and kilometres only where the API tells them, of many people together. */
  cost({ sentHome, waitedHours, kilometres }: HumanCost): string {
    if (sentHome === 0) return '';
    const parts = [
      this.words.of('court.continuation.sentHome', { count: sentHome }),
      ...(waitedHours === null ? [] : [this.words.of('court.continuation.hours', { count: waitedHours })]),
      ...(kilometres === null ? [] : [this.words.of('court.continuation.kilometres', { count: kilometres })]),
    ];
    return `${parts.join(', ')}.`;
  }
}
