import { CreateSecurity1764000000000 } from './1764000000000-create-security';
import { CreateAudit1764000100000 } from './1764000100000-create-audit';
import { CreateReference1764000200000 } from './1764000200000-create-reference';
import { CreateCourt1764000300000 } from './1764000300000-create-court';
import { CreateEvidence1764000400000 } from './1764000400000-create-evidence';
import { CreateSupport1764000500000 } from './1764000500000-create-support';
import { CreateWorkAndCommittee1764000600000 } from './1764000600000-create-work-and-committee';
import { CreateEntries1764000650000 } from './1764000650000-create-entries';
import { CreateLists1764000680000 } from './1764000680000-create-lists';
import { CreateBench1764000684000 } from './1764000684000-create-bench';
import { CreateParties1764000686000 } from './1764000686000-create-parties';
import { CreateAttendance1764000690000 } from './1764000690000-create-attendance';
import { ExtendOutcomes1764000692000 } from './1764000692000-extend-outcomes';
import { CreateCallLists1764000694000 } from './1764000694000-create-call-lists';
import { LinkCases1764000694200 } from './1764000694200-link-cases';
import { CreateReadiness1764000695000 } from './1764000695000-create-readiness';
import { CreateFigures1764000700000 } from './1764000700000-create-figures';
import { CreateCourtFiles1764000730000 } from './1764000730000-create-court-files';
import { CreateAppearances1764000733000 } from './1764000733000-create-appearances';
import { CreateSamePerson1764000736000 } from './1764000736000-create-same-person';
import { ExtendChargeSheets1764001100000 } from './1764001100000-extend-charge-sheets';
import { CreateDecisionSteps1764001110000 } from './1764001110000-create-decision-steps';
import { DeferHearingOfFact1764001600000 } from './1764001600000-defer-hearing-of-fact';

/** In order of time. Written out, because a bundle cannot search a folder. */
export const MIGRATIONS = [
  CreateSecurity1764000000000,
  CreateAudit1764000100000,
  CreateReference1764000200000,
  CreateCourt1764000300000,
  CreateEvidence1764000400000,
  CreateSupport1764000500000,
  CreateWorkAndCommittee1764000600000,
  CreateEntries1764000650000,
  CreateLists1764000680000,
  CreateBench1764000684000,
  CreateParties1764000686000,
  CreateAttendance1764000690000,
  ExtendOutcomes1764000692000,
  CreateCallLists1764000694000,
  LinkCases1764000694200,
  CreateReadiness1764000695000,
  CreateFigures1764000700000,
  CreateCourtFiles1764000730000,
  CreateAppearances1764000733000,
  CreateSamePerson1764000736000,
  ExtendChargeSheets1764001100000,
  CreateDecisionSteps1764001110000,
  DeferHearingOfFact1764001600000,
];
