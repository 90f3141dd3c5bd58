import type { Routes } from '@angular/router';
import { needs } from '../../core/session/session.guards';

const READ = 'case:read';

/** The worklist, and the form that opens a case. */
export const caseListRoutes: Routes = [
  {
    path: 'cases',
    pathMatch: 'full',
    title: 'court.cases.title',
    data: { nav: { label: 'court.cases.nav', icon: 'folder_open', needs: READ, place: 2 } },
    canActivate: [needs(READ)],
    loadComponent: () => import('../case-list/cases-page').then((file) => file.CasesPage),
  },
  {
    path: 'cases/new',
    title: 'court.cases.open',
    canActivate: [needs('case:open')],
    loadComponent: () => import('./open-case-page').then((file) => file.OpenCasePage),
  },
];

/** The pages under the bar of a case; other wings' tabs are handed in by the router, which alone knows them all. */
export function casePageRoutes(tabs: Routes): Routes {
  return [
    {
      path: 'cases/:caseId',
      title: 'court.case.title',
      canActivate: [needs(READ)],
      loadComponent: () => import('../case-page/case-shell').then((file) => file.CaseShell),
      children: [...OWN_TABS, ...tabs, ...UNDER_TABS, ...FORMS],
    },
  ];
}

const OWN_TABS: Routes = [
  {
    path: '',
    pathMatch: 'full',
    data: { tab: { label: 'court.tab.overview', needs: READ } },
    loadComponent: () => import('../case-page/overview-page').then((file) => file.OverviewPage),
  },
  {
    path: 'timeline',
    data: { tab: { label: 'court.tab.timeline', needs: READ } },
    loadComponent: () => import('../timeline/timeline-page').then((file) => file.TimelinePage),
  },
  {
    path: 'parties',
    data: { tab: { label: 'court.tab.parties', needs: READ } },
    loadComponent: () => import('../parties/parties-page').then((file) => file.PartiesPage),
  },
  {
    path: 'decision',
    data: { tab: { label: 'court.tab.decision', needs: READ } },
    loadComponent: () => import('../decision/decision-page').then((file) => file.DecisionPage),
  },
  {
    path: 'hearings',
    data: { tab: { label: 'court.tab.hearings', needs: 'hearing:read' } },
    loadComponent: () => import('../hearings/hearings-page').then((file) => file.HearingsPage),
  },
];

/** Pages that stand under a tab without being one. */
const UNDER_TABS: Routes = [
  {
    path: 'charge-sheets',
    loadComponent: () => import('../charges/sheet-versions-page').then((file) => file.SheetVersionsPage),
  },
  {
    path: 'court-files',
    loadComponent: () => import('../files/court-files-page').then((file) => file.CourtFilesPage),
  },
  {
    path: 'hearings/:hearingId/attendance',
    canActivate: [needs('hearing:read')],
    loadComponent: () => import('../attendance/attendance-page').then((file) => file.AttendancePage),
  },
  {
    path: 'hearings/:hearingId/readiness',
    canActivate: [needs('hearing:read')],
    loadComponent: () => import('../readiness/hearing-readiness-page').then((file) => file.HearingReadinessPage),
  },
];

const RECORD = [needs('milestone:record')];

const FORMS: Routes = [
  {
    path: 'timeline/new',
    canActivate: RECORD,
    loadComponent: () => import('../docket/add-milestone-page').then((file) => file.AddMilestonePage),
  },
  {
    path: 'timeline/:milestoneId/correct',
    canActivate: RECORD,
    loadComponent: () => import('../docket/correct-milestone-page').then((file) => file.CorrectMilestonePage),
  },
  {
    path: 'judgment',
    canActivate: RECORD,
    loadComponent: () => import('../judgment/judgment-page').then((file) => file.JudgmentPage),
  },
  {
    path: 'appeal-outcome',
    canActivate: RECORD,
    loadComponent: () => import('../judgment/appeal-page').then((file) => file.AppealPage),
  },
  {
    path: 'sentence',
    data: { only: 'sentence' },
    canActivate: RECORD,
    loadComponent: () => import('../judgment/judgment-page').then((file) => file.JudgmentPage),
  },
  {
    path: 'charge-sheet',
    canActivate: RECORD,
    loadComponent: () => import('../charges/charge-sheet-page').then((file) => file.ChargeSheetPage),
  },
];
