import type { CalendarDay } from '../../shared/days';

export type CaseRefusal = 'case.reported-in-the-future';

/** Why a case may not be opened, or null. It begins with a report, which is made before it is written down. */
export function refuseCase(report: {
  readonly reportedOn: CalendarDay;
  readonly today: CalendarDay;
}): CaseRefusal | null {
  return report.reportedOn > report.today ? 'case.reported-in-the-future' : null;
}
