import type { Offence } from '../reference/offence';
import type { JurisdictionPack } from '../reference/pack';

export interface ElementToProve {
  readonly element: string;
  readonly required: boolean;
}

type Family = 'trafficking' | 'sexual' | 'other';

/** Codes of the pack. What one offence of a family needs and another does not is offered, and not required. */
const ELEMENTS: Readonly<Record<Family, readonly ElementToProve[]>> = {
  trafficking: [
    { element: 'act', required: true },
    { element: 'means', required: true },
    { element: 'purpose', required: true },
    { element: 'identity', required: true },
  ],
  sexual: [
    { element: 'penetration', required: false },
    { element: 'indecent-act', required: false },
    { element: 'identity', required: true },
  ],
  other: [
    { element: 'act', required: true },
    { element: 'knowledge', required: false },
    { element: 'identity', required: true },
  ],
};

/**
 * What must be proved of a count. Of a child her age must be, and the means need not: it does not matter how she was
 * persuaded (Palermo Protocol art. 3(c); Counter-Trafficking in Persons Act s.3).
 */
export function elementsToProve(
  pack: JurisdictionPack,
  offenceCode: string,
  childSurvivor: boolean | null,
): readonly ElementToProve[] {
  const offence = pack.offences.find(({ code }) => code === offenceCode);
  const own = ELEMENTS[familyOf(offence)].map(({ element, required }) => {
    const kind = pack.elementKinds.find(({ code }) => code === element);
    return { element, required: required && !(childSurvivor === true && kind?.notRequiredForChild === true) };
  });
  return childSurvivor === true ? [...own, { element: 'age', required: true }] : own;
}

function familyOf(offence: Offence | undefined): Family {
  if (offence?.trafficking) return 'trafficking';
  return offence?.sexualOffence ? 'sexual' : 'other';
}
