import type { Routes } from '@angular/router';

/** What everybody has, whatever their role; the last one answers for every address that does not exist. */
export const peopleRoutes: Routes = [
  {
    path: 'your-work',
    title: 'people.yourWork.title',
    loadComponent: () => import('./your-work-page').then((file) => file.YourWorkPage),
  },
  {
    path: 'more',
    title: 'people.more.title',
    loadComponent: () => import('./more-page').then((file) => file.MorePage),
  },
  {
    path: '**',
    title: 'people.notFound.title',
    loadComponent: () => import('./not-found-page').then((file) => file.NotFoundPage),
  },
];
