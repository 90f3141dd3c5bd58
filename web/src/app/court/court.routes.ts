import type { Routes } from '@angular/router';
import type { NavigationPlace } from '../core/frame/navigation';
import { needs } from '../core/session/session.guards';
import { benchRoutes } from './bench/bench.routes';
import { caseListRoutes } from './cases/cases.routes';

const today: NavigationPlace = { label: 'court.day.nav', icon: 'today', needs: 'court-day:read', place: 1 };

const courtList: NavigationPlace = {
  label: 'court.courtList.nav',
  icon: 'calendar_month',
  needs: 'court-day:read',
  place: 2.2,
};

const supervision: NavigationPlace = {
  label: 'court.supervision.nav',
  icon: 'group',
  needs: 'supervision:read',
  place: 1.5,
};

/** Where most people begin the day: its words come with the first page. */
export const todayRoutes: Routes = [
  {
    path: 'today',
    title: 'court.day.title',
    data: { nav: today },
    loadComponent: () => import('./today/today-page').then((file) => file.TodayPage),
  },
];

export const courtRoutes: Routes = [
  {
    path: 'court-list',
    title: 'court.courtList.title',
    data: { nav: courtList },
    canActivate: [needs(courtList.needs)],
    loadComponent: () => import('./court-list/court-list-page').then((file) => file.CourtListPage),
  },
  {
    path: 'court-list/enter',
    title: 'court.hearingBatch.title',
    canActivate: [needs('hearing:schedule')],
    loadComponent: () => import('./hearing-batch/hearing-batch-page').then((file) => file.HearingBatchPage),
  },
  {
    path: 'not-ready',
    title: 'court.readiness.list.title',
    canActivate: [needs('hearing:read')],
    loadComponent: () => import('./readiness/not-ready-page').then((file) => file.NotReadyPage),
  },
  ...caseListRoutes,
  ...benchRoutes,
  {
    path: 'supervision',
    title: 'court.supervision.title',
    data: { nav: supervision },
    canActivate: [needs(supervision.needs)],
    loadComponent: () => import('./supervision/supervision-page').then((file) => file.SupervisionPage),
  },
];
