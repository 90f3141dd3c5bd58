import type { ExhibitKind, LogExhibitRequest } from '@hakika/contracts';
import { ExhibitTag } from '@hakika/domain';
import { instantOf } from '../../core/court-clock';

export interface CaptureDraft {
  readonly kind: ExhibitKind | '';
  readonly caseId: string;
  readonly sealNumber: string;
  readonly foundOn: string;
  /** `HH:MM`, or empty when the minute is not known. */
  readonly foundTime: string;
  readonly foundPlace: string;
  readonly description: string;
  readonly holdingPlace: string;
  readonly injury: boolean;
  readonly intimate: boolean;
  readonly abuse: boolean;
}

/** Form order is the order of the paper form; today and now are what is most often true. */
export function freshDraft(today: string, time: string, caseId: string): CaptureDraft {
  return {
    kind: '',
    caseId,
    sealNumber: '',
    foundOn: today,
    foundTime: time,
    foundPlace: '',
    description: '',
    holdingPlace: '',
    injury: false,
    intimate: false,
    abuse: false,
  };
}

export function toLogRequest(draft: CaptureDraft & { readonly kind: ExhibitKind }): LogExhibitRequest {
  const text = (value: string) => value.trim() || undefined;
  const tags = tagsOf(draft);
  return dropAbsent({
    kind: draft.kind,
    description: draft.description.trim(),
    caseId: text(draft.caseId),
    sealNumber: text(draft.sealNumber),
    foundOn: draft.foundOn,
    foundAt: draft.foundTime ? instantOf(draft.foundOn, draft.foundTime) : undefined,
    foundPlace: text(draft.foundPlace),
    holdingPlace: draft.abuse ? text(draft.holdingPlace) : undefined,
    tags: tags.length > 0 ? tags : undefined,
  });
}

function tagsOf({ injury, intimate, abuse }: CaptureDraft): ExhibitTag[] {
  return [
    ...(injury ? [ExhibitTag.Injury] : []),
    ...(intimate ? [ExhibitTag.Intimate] : []),
    ...(abuse ? [ExhibitTag.AbuseImage] : []),
  ];
}

/** An absent field is left out: the API takes no empty text for none. */
function dropAbsent(request: LogExhibitRequest): LogExhibitRequest {
  return Object.fromEntries(
    Object.entries(request).filter(([, value]) => value !== undefined),
  ) as unknown as LogExhibitRequest;
}
