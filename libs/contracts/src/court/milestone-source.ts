export const MilestoneSource = {
  CourtRecord: 'court-record',
  ProsecutorNote: 'prosecutor-note',
  PoliceRecord: 'police-record',
  CauseList: 'cause-list',
  Import: 'import',
} as const;
export const MILESTONE_SOURCES = Object.values(MilestoneSource);
export type MilestoneSource = (typeof MilestoneSource)[keyof typeof MilestoneSource];
