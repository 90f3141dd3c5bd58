import type { Routes } from '@angular/router';
import type { NavigationPlace } from '../core/frame/navigation';

const reports: NavigationPlace = { label: 'committee.report.nav', icon: 'description', needs: 'report:read', place: 5 };

export const committeeRoutes: Routes = [
  {
    path: 'reports',
    title: 'committee.report.title',
    data: { nav: reports },
    loadComponent: () => import('./one-pager/one-pager-page').then((file) => file.OnePagerPage),
  },
  {
    path: 'reports/resolutions',
    title: 'committee.resolutions.title',
    loadComponent: () => import('./resolutions/resolutions-page').then((file) => file.ResolutionsPage),
  },
  {
    path: 'reports/lists/:figure',
    title: 'committee.list.title',
    loadComponent: () => import('./figure-list/figure-list-page').then((file) => file.FigureListPage),
  },
];
