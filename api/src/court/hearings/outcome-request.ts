import type { RecordOutcomeRequest } from '@hakika/contracts';
import type { AdjournmentApplication, HearingOutcome, JurisdictionPack, NextDate, OutcomeChip } from '@hakika/domain';
import { InvalidInput } from '../../platform/errors/errors';

/** A warrant is issued where nobody came: the hearing may still go on, or be adjourned. */
const NOT_EFFECTIVE: readonly OutcomeChip[] = ['adjourned', 'vacated'];
const FITS: Readonly<Record<RecordOutcomeRequest['status'], (chip: OutcomeChip) => boolean>> = {
  effective: (chip) => !NOT_EFFECTIVE.includes(chip),
  adjourned: (chip) => chip === 'adjourned' || chip === 'warrant',
  vacated: (chip) => chip === 'vacated',
};

/** What was sent, as the rule takes it. Throws `InvalidInput` for parts that contradict each other. */
export function toOutcome(law: JurisdictionPack, request: RecordOutcomeRequest): HearingOutcome {
  const { status, outcome: chip, reason = null, nextOn, nextNone } = request;
  if (!FITS[status](chip)) throw new InvalidInput([{ pointer: '/outcome', code: 'not-of-status' }]);
  if (nextOn !== undefined && nextNone) throw new InvalidInput([{ pointer: '/nextNone', code: 'contradicts-next-on' }]);
  const next = nextDate(request);
  if (status === 'effective') return { status, chip, next };
  if (status === 'vacated') return { status, reason, next };
  const { askedBy: applicant = null, overLimitReason = null } = request;
  return { status, actor: actorOf(law, reason), reason, applicant, next, overLimitReason };
}

/** What was said of an application; the rule says whether it fits what happened. */
export function toApplication(request: RecordOutcomeRequest): AdjournmentApplication {
  const { askedBy = null, opposed = null, granted = null, final = null, costsAgainst = null } = request;
  return { askedBy, opposed, granted, final, costsAgainst };
}

function nextDate({ nextOn, nextNone }: RecordOutcomeRequest): NextDate {
  if (nextOn !== undefined) return { kind: 'on', on: nextOn };
  return { kind: nextNone ? 'none-given' : 'not-applicable' };
}

/** Each reason belongs to one actor; one that the pack does not know is left to the rule, which says so. */
function actorOf(law: JurisdictionPack, reason: string | null): string {
  return law.adjournmentReasons.find((row) => row.code === reason)?.actor ?? 'unknown';
}
