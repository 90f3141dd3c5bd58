import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageBar } from '../core/frame/page-bar';

@Component({
  selector: 'app-not-found-page',
  imports: [PageBar, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-bar [heading]="'people.notFound.title' | transloco" />
    <div class="hk-page">
      <p>{{ 'people.notFound.words' | transloco }}</p>
      <p>
        <a routerLink="/">{{ 'people.notFound.back' | transloco }}</a>
      </p>
    </div>
  `,
})
export class NotFoundPage {}
