import type { Routes } from '@angular/router';
import type { NavigationPlace } from '../core/frame/navigation';

const evidence: NavigationPlace = { label: 'evidence.home.nav', icon: 'inventory_2', needs: 'exhibit:read', place: 4 };

export const evidenceRoutes: Routes = [
  {
    path: 'evidence',
    title: 'evidence.home.title',
    data: { nav: evidence },
    loadComponent: () => import('./home/evidence-home-page').then((file) => file.EvidenceHomePage),
  },
  {
    path: 'evidence/new',
    title: 'evidence.capture.title',
    loadComponent: () => import('./capture/capture-page').then((file) => file.CapturePage),
  },
  {
    path: 'evidence/:exhibitId',
    title: 'evidence.exhibit.title',
    loadComponent: () => import('./exhibits/exhibit-page').then((file) => file.ExhibitPage),
  },
];
