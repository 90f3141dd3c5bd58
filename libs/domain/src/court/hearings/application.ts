import type { Applicant } from './hearing';

/** Against whom the court ordered the costs of an adjournment. */
export const COSTS_AGAINST = ['prosecution', 'defence'] as const;
export type CostsAgainst = (typeof COSTS_AGAINST)[number];

/** Somebody's application for an adjournment; null where nobody has said. */
export interface AdjournmentApplication {
  readonly askedBy: Applicant | null;
  readonly opposed: boolean | null;
  /** False where it was refused and the hearing went on. */
  readonly granted: boolean | null;
  /** The court said that it is the last one. */
  readonly final: boolean | null;
  readonly costsAgainst: CostsAgainst | null;
}

export const APPLICATION_REFUSALS = [
  'application.refused-but-adjourned',
  'application.not-of-vacated',
  'application.nobody-asked',
  'application.not-adjourned',
] as const;
export type ApplicationRefusal = (typeof APPLICATION_REFUSALS)[number];

/**
 * Why an application may not stand beside what happened, or null. The court may adjourn for reasonable cause
 * (Criminal Procedure Code s.205), and what it refused to adjourn went on.
 */
export function refuseApplication(
  status: 'effective' | 'adjourned' | 'vacated',
  application: AdjournmentApplication,
): ApplicationRefusal | null {
  const { opposed, granted, final, costsAgainst } = application;
  switch (status) {
    case 'vacated':
      return [opposed, granted, final, costsAgainst].some((answer) => answer !== null)
        ? 'application.not-of-vacated'
        : null;
    case 'adjourned':
      return granted === false ? 'application.refused-but-adjourned' : null;
    case 'effective':
      return refuseRefused(application);
  }
}

/** Where the hearing went on, an application was refused or there was none. */
function refuseRefused(application: AdjournmentApplication): ApplicationRefusal | null {
  const { askedBy, opposed, granted, final, costsAgainst } = application;
  if (granted || final || costsAgainst !== null) return 'application.not-adjourned';
  const asked = askedBy !== null && askedBy !== 'nobody';
  return (opposed !== null || granted !== null) && !asked ? 'application.nobody-asked' : null;
}
