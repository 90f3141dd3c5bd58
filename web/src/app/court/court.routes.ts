import type { Routes } from '@angular/router';
import type { NavigationPlace } from '../core/frame/navigation';
import { caseListRoutes } from './cases/cases.routes';

const today: NavigationPlace = { label: 'court.day.nav', icon: 'today', needs: 'court-day:read', place: 1 };

export const courtRoutes: Routes = [
  {
    path: 'today',
    title: 'court.day.title',
    data: { nav: today },
    loadComponent: () => import('./today/today-page').then((file) => file.TodayPage),
  },
  ...caseListRoutes,
];
