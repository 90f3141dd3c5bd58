/** POST /api/cases/{caseId}/direction-answers → 201 RecordedMilestoneView: the police have done what a decision asked for. */
export interface AnswerDirectionRequest {
  /** Absent when it is answered for everybody for whom it is open. */
  accusedId?: string;
  /** A code of the pack. */
  direction: string;
  answeredOn: string;
}

/** POST /api/cases/{caseId}/decision-approvals → 201 RecordedMilestoneView: a supervisor of the prosecution signs a decision. */
export interface ApproveDecisionRequest {
  accusedId: string;
  approvedOn: string;
}
