import type { CodeOf } from '../detail-codes';
import type { MilestoneRefusal } from '../docket-refusal';
import type { MilestoneWith } from '../milestone';
import type { Person, Work } from './work';

/** What must have happened before a survivor can be told of it. */
const HAPPENED: Readonly<Record<CodeOf<'toldOf'>, (person: Person, work: Work) => boolean>> = {
  outcome: ({ ending, all }) =>
    ending !== null || all.some((charge) => charge.verdict !== null || charge.ending !== null),
  bail: ({ bailWasDecided }) => bailWasDecided,
  release: ({ custodyHistory }) => custodyHistory.some(({ custody }) => custody === 'released' || custody === 'bail'),
  sentence: ({ all }) => all.some((charge) => charge.firstSentence !== null),
  appeal: ({ appeals, revisions }) => appeals.length + revisions.length > 0,
  hearing: () => true,
  withdrawal: ({ accusedId }, { endings }) => endings.some((ending) => ending.accusedId === accusedId),
  escape: ({ fled, warrantSince }) => fled || warrantSince !== null,
};

/** Nobody can be told of what has not happened (Victim Protection Act s.19). */
export function tellSurvivor(work: Work, fact: MilestoneWith<'survivor-told'>): MilestoneRefusal | null {
  const { accusedId, occurredOn, details } = fact;
  const about = work.persons.filter((person) => accusedId === null || person.accusedId === accusedId);
  // A form that is only begun has not said of what yet.
  const check: ((person: Person, work: Work) => boolean) | undefined = HAPPENED[details.of];
  const happened = details.of === 'hearing' || about.some((person) => check?.(person, work));
  if (!happened) return 'milestone.nothing-to-tell';
  const { of, by, userId, survivorId } = details;
  work.told.push({ on: occurredOn, of, by, userId, survivorId, accusedId });
  return null;
}
