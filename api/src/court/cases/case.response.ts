import { ApiProperty } from '@nestjs/swagger';
import {
  type BenchView,
  type CaseView,
  type CountOutcomeView,
  type CountView,
  type CourtFileView,
  type ExpectedWitnessView,
  type NextHearingView,
  type TraffickingInFact,
} from '@hakika/contracts';
import {
  COURT_FILE_KINDS,
  DETAIL_CODES,
  FILE_CLOSED_BECAUSE,
  STAGES,
  type Clock,
  type CourtFileKind,
  type FileClosedBecause,
  type Plea,
  type Reviewed,
  type Sentence,
  type Stage,
  type Verdict,
} from '@hakika/domain';
import { Day, Id, Text } from '../../platform/openapi/fields';
import { AccusedResponse } from '../accused/accused.response';
import { LinkedCaseResponse, ToTellResponse } from './linked-case.response';
import { MilestoneResponse } from '../docket/milestone.dto';

const StageField = () => ApiProperty({ enum: STAGES });

export class BenchResponse implements BenchView {
  @Id() id!: string;
  @ApiProperty() fullName!: string;
  @ApiProperty({ example: 'SPM' }) rank!: string;
}

export class CourtFileResponse implements CourtFileView {
  @Id() id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ enum: COURT_FILE_KINDS }) kind!: CourtFileKind;
  @ApiProperty({ description: 'As printed on the sheet' }) number!: string;
  @Text() typeCode!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) electronic!: boolean | null;
  @ApiProperty({ type: 'integer', nullable: true }) serial!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) year!: number | null;
  @Text() courtName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) stationId!: string | null;
  @Day() registeredOn!: string | null;
  @Day() closedOn!: string | null;
  @ApiProperty({ enum: FILE_CLOSED_BECAUSE, type: String, nullable: true }) closedBecause!: FileClosedBecause | null;
  @ApiProperty({ description: 'The case runs in this one now' }) current!: boolean;
  @ApiProperty({ type: BenchResponse, nullable: true }) magistrate!: BenchResponse | null;
}

class JoinedCaseResponse {
  @Id() caseId!: string;
  @ApiProperty() code!: string;
}

export class TraffickingResponse implements TraffickingInFact {
  @ApiProperty({ type: [String] }) acts!: readonly string[];
  @ApiProperty({ type: [String] }) means!: readonly string[];
  @ApiProperty({ type: [String] }) purposes!: readonly string[];
  @ApiProperty({ type: [String] }) exploitation!: readonly string[];
  @ApiProperty({ type: Boolean, nullable: true }) childSurvivor!: boolean | null;
}

/** What one appeal or revision made of one count. */
export class ReviewedResponse implements Reviewed {
  @ApiProperty({ enum: [...DETAIL_CODES.appealLevel, 'revision'] }) level!: Reviewed['level'];
  @ApiProperty({ type: String }) outcome!: Reviewed['outcome'];
  @ApiProperty({ format: 'date' }) on!: string;
}

export class CountOutcomeResponse implements CountOutcomeView {
  @Id() accusedId!: string;
  @ApiProperty({ type: String, nullable: true }) plea!: Plea | null;
  @Day() pleaOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) verdict!: Verdict | null;
  @Day() verdictOn!: string | null;
  @Text() lesserOffence!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of the trial court; never changed' })
  firstVerdict!: Verdict | null;
  @Day() firstVerdictOn!: string | null;
  @ApiProperty({ type: Object, nullable: true }) firstSentence!: Sentence | null;
  @ApiProperty({ type: String, nullable: true, description: 'After every appeal and revision' })
  standingVerdict!: Verdict | null;
  @ApiProperty({ type: Object, nullable: true }) sentence!: Sentence | null;
  @Day() sentencedOn!: string | null;
  @ApiProperty({ type: [ReviewedResponse], description: 'Oldest first' }) reviews!: readonly ReviewedResponse[];
  @ApiProperty({ description: 'An alternative on which no finding is made any more' }) lapsed!: boolean;
  @ApiProperty() open!: boolean;
  @Text() ending!: string | null;
}

export class CountResponse implements CountView {
  @Id() id!: string;
  @ApiProperty() number!: number;
  @ApiProperty() offenceCode!: string;
  @ApiProperty() chargingSection!: string;
  @Text() penaltySection!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) alternativeToId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) replacesId!: string | null;
  @ApiProperty({ type: [String] }) survivors!: readonly string[];
  @Day() removedOn!: string | null;
  @ApiProperty({ type: [CountOutcomeResponse] }) outcomes!: readonly CountOutcomeResponse[];
}

export class ExpectedWitnessResponse implements ExpectedWitnessView {
  @ApiProperty({ example: 'V1' }) witness!: string;
  @ApiProperty({ enum: ['survivor', 'civilian', 'police', 'expert'] }) kind!: ExpectedWitnessView['kind'];
  @ApiProperty() summoned!: boolean;
  @ApiProperty() bonded!: boolean;
  @ApiProperty() confirmed!: boolean;
}

export class NextHearingResponse implements NextHearingView {
  @Id() id!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @Text() at!: string | null;
  @ApiProperty() purpose!: string;
  @ApiProperty() stationName!: string;
  @Text() courtroomName!: string | null;
  @ApiProperty({ type: [ExpectedWitnessResponse] }) witnesses!: readonly ExpectedWitnessResponse[];
}

export class ClockStepResponse {
  @ApiProperty() label!: Clock['steps'][number]['label'];
  @ApiProperty() value!: string;
}

export class ClockResponse implements Clock {
  @ApiProperty({ type: String }) code!: Clock['code'];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) accusedId!: string | null;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @Day() dueOn!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt!: string | null;
  @Day() metOn!: string | null;
  @ApiProperty() days!: number;
  @ApiProperty({ enum: ['in-time', 'late', 'running', 'overdue', 'not-applicable'] }) status!: Clock['status'];
  @ApiProperty({ type: [ClockStepResponse] }) steps!: readonly ClockStepResponse[];
  @ApiProperty() source!: string;
  @ApiProperty() verified!: boolean;
  @ApiProperty({ enum: ['law', 'standard', 'aim'], type: String, nullable: true }) force!: Clock['force'];
}

export class TeamMemberResponse {
  @Id() id!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty() role!: string;
}

export class CaseResponse implements CaseView {
  @Id() id!: string;
  @ApiProperty() version!: number;
  @ApiProperty() code!: string;
  @Id() stationId!: string;
  @ApiProperty() stationName!: string;
  @ApiProperty() protected!: boolean;
  @Text() obNumber!: string | null;
  @Text() policeFile!: string | null;
  @Text() odppFile!: string | null;
  @ApiProperty() reportSource!: string;
  @ApiProperty({ format: 'date' }) reportedOn!: string;
  @Day() offenceFrom!: string | null;
  @Day() offenceTo!: string | null;
  @Text() offencePlace!: string | null;
  @ApiProperty({ type: TraffickingResponse }) trafficking!: TraffickingResponse;
  @ApiProperty({ enum: ['none', 'trafficking-not-charged', 'charged-but-not-shown', 'undecided'] }) chargeGap!: string;
  @StageField() stage!: Stage;
  @Day() stageSince!: string | null;
  @ApiProperty() adjournments!: number;
  @ApiProperty({ type: [CourtFileResponse] }) courtFiles!: readonly CourtFileResponse[];
  @ApiProperty({ type: 'integer', description: '2 for a second trial' }) trialNumber!: number;
  @ApiProperty({ type: [JoinedCaseResponse] }) joined!: readonly JoinedCaseResponse[];
  @ApiProperty({ type: [AccusedResponse] }) accused!: readonly AccusedResponse[];
  @ApiProperty({ type: [CountResponse] }) counts!: readonly CountResponse[];
  @ApiProperty({ type: NextHearingResponse, nullable: true }) next!: NextHearingResponse | null;
  @Day() adjournedOn!: string | null;
  @Day() survivorHeardOn!: string | null;
  @ApiProperty({ type: [ClockResponse] }) clocks!: readonly ClockResponse[];
  @ApiProperty({ type: 'integer', description: 'Accused who must still answer after a change of magistrate (s.200)' })
  benchQuestions!: number;
  @ApiProperty({ type: [MilestoneResponse], description: 'Newest first, at most 20' })
  milestones!: readonly MilestoneResponse[];
  @ApiProperty() milestoneCount!: number;
  @ApiProperty({ type: [LinkedCaseResponse], description: 'Charged again; only cases that the reader may see' })
  linkedCases!: readonly LinkedCaseResponse[];
  @ApiProperty({
    type: [ToTellResponse],
    description: 'What survivors are still to be told (Victim Protection Act s.19)',
  })
  toTell!: readonly ToTellResponse[];
  @ApiProperty({ type: [TeamMemberResponse] }) team!: readonly TeamMemberResponse[];
}
