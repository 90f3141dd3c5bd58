import { kenya } from '@hakika/jurisdictions';
import type { BundleAccused, BundleMilestone, CaseBundle } from '../../bundles/bundle';
import type { Dice } from '../dice';

const ROLES = kenya.rolesInProcess.map(({ code }) => code).filter((code) => code !== 'other');
const RELATIONSHIPS = kenya.relationships.map(({ code }) => code);

/** What is known of each accused, and who speaks for them in court. */
export function withKnownOfAccused(bundle: CaseBundle, serial: number, dice: Dice): CaseBundle {
  const accused = bundle.accused?.map((one, index) => detailed(one, `${serial}-${index + 1}`, dice.for(one.label)));
  const spoken = (bundle.milestones ?? []).flatMap((fact, index) =>
    fact.type === 'arraigned' ? voices(fact, accused ?? [], dice.for(index)) : [],
  );
  return { ...bundle, accused, milestones: [...(bundle.milestones ?? []), ...spoken] };
}

function detailed(accused: BundleAccused, number: string, dice: Dice): BundleAccused {
  return {
    ...accused,
    ...(dice.chance(0.3) && { aliases: [`Invented Alias ${number}`] }),
    ...(dice.chance(0.6) && { identityNumber: `INVENTED-${number}` }),
    ...(dice.chance(0.85) && { roleInProcess: dice.pick(ROLES), relationship: dice.pick(RELATIONSHIPS) }),
    ...(dice.chance(0.55) && { advocate: `Invented Advocate ${dice.whole(1, 24)}` }),
  };
}

/** On the day of the first appearance: representation (Constitution art. 50(2)(g)-(h)), and now and then an interpreter. */
function voices(arraigned: BundleMilestone, accused: readonly BundleAccused[], dice: Dice): readonly BundleMilestone[] {
  const { hearing: _hearing, details: _details, accused: whom, ...same } = arraigned;
  return accused
    .filter(({ label }) => whom === undefined || whom === label)
    .flatMap(({ label, advocate, nationality }): readonly BundleMilestone[] => {
      const by = advocate === undefined ? dice.pick(['self', 'pauper-brief', 'legal-aid']) : 'advocate';
      const foreign = nationality === 'DE' || nationality === 'IT';
      const language = nationality === 'DE' ? 'deu' : 'ita';
      return [
        { ...same, type: 'represented', accused: label, details: { by } },
        ...(foreign ? [{ ...same, type: 'interpreter-needed', accused: label, details: { language } } as const] : []),
      ];
    });
}
