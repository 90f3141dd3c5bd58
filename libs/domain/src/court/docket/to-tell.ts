import type { CalendarDay } from '../../shared/days';
import type { CodeOf } from './detail-codes';
import type { DocketState, ToldState } from './docket-state';
import type { MilestoneType } from './milestone';

/** News that a survivor has a right to and that nobody is on record as having brought (Victim Protection Act 2014 s.19). */
export interface ToTell {
  readonly of: CodeOf<'toldOf'>;
  readonly accusedId: string;
  readonly since: CalendarDay;
}

const NEWS: { readonly [Type in MilestoneType]?: CodeOf<'toldOf'> } = {
  'released-on-police-bail': 'release',
  'released-pending-charge': 'release',
  'bail-granted': 'bail',
  'bail-denied': 'bail',
  'bail-varied': 'bail',
  'bail-cancelled': 'bail',
  'bail-met': 'release',
  absconded: 'escape',
  'no-case-to-answer': 'outcome',
  verdict: 'outcome',
  sentenced: 'sentence',
  resentenced: 'sentence',
  'appeal-filed': 'appeal',
  'appeal-decided': 'appeal',
  'revision-decided': 'appeal',
  released: 'release',
  ended: 'withdrawal',
};

/** What the survivors are still to be told, longest waiting first. Later news of a kind takes the place of earlier. */
export function toTell({ facts, accused, told }: DocketState): readonly ToTell[] {
  const latest = new Map<string, ToTell>();
  for (const fact of facts) {
    const of = NEWS[fact.type];
    if (of === undefined) continue;
    for (const { accusedId } of accused) {
      const concerned = fact.accusedId === null || fact.accusedId === accusedId;
      if (concerned) latest.set(`${of} ${accusedId}`, { of, accusedId, since: fact.occurredOn });
    }
  }
  return [...latest.values()]
    .filter((news) => !told.some((entry) => covers(entry, news)))
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

function covers({ of, on, accusedId }: ToldState, news: ToTell): boolean {
  return of === news.of && on >= news.since && (accusedId === null || accusedId === news.accusedId);
}
