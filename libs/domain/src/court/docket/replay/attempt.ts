import type { JurisdictionPack, MilestoneRule } from '../../../reference/pack';
import type { MilestoneRefusal } from '../docket-refusal';
import type { MilestoneType, MilestoneWith } from '../milestone';
import type { Charge, Person, Work } from './work';

/** One fact held against one accused, and against one count where it concerns counts. */
export interface Attempt<out Type extends MilestoneType = MilestoneType> {
  readonly pack: JurisdictionPack;
  readonly work: Work;
  readonly rule: MilestoneRule;
  readonly fact: MilestoneWith<Type>;
  readonly person: Person;
  readonly charge: Charge | null;
}

export type Check<Type extends MilestoneType> = (attempt: Attempt<Type>) => MilestoneRefusal | null;
/** What a fact needs beyond the right stage, type by type. */
export type Checks = { readonly [Type in MilestoneType]?: Check<Type> };

export type Effect<Type extends MilestoneType> = (attempt: Attempt<Type>) => void;
/** What a fact changes besides the stage, type by type. */
export type Effects = { readonly [Type in MilestoneType]?: Effect<Type> };
