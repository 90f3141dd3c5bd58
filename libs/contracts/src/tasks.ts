/** GET /api/tasks: open tasks of the person, soonest first. */
export interface TaskView {
  id: string;
  version: number;
  kind: string;
  caseId: string;
  caseCode: string;
  subjectId: string;
  dueOn: string | null;
  madeAt: string;
}
