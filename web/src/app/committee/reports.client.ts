import { HttpParams, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { FigureListItem, OnePagerQuery, Page, Report } from '@hakika/contracts';

const ONE_PAGER = '/api/reports/one-pager';

export interface FigureListQuery {
  readonly figure: string;
  readonly station: string;
  readonly month: string;
  /** Only adjournments for this reason. */
  readonly reason?: string;
}

/** The only place that knows the addresses of reports. */
@Injectable({ providedIn: 'root' })
export class ReportsClient {
  onePager(query: () => OnePagerQuery | null): HttpResourceRef<Report | undefined> {
    return httpResource<Report>(() => {
      const asked = query();
      return asked ? addressOf(ONE_PAGER, asked) : undefined;
    });
  }

  /** The same result as a page to print, as data, or its chart as a picture. */
  address(query: OnePagerQuery, rendering: 'json' | 'pdf' | 'chart.svg'): string {
    return addressOf(rendering === 'json' ? ONE_PAGER : `${ONE_PAGER}/${rendering}`, query);
  }

  list(query: () => FigureListQuery, cursor: () => string | null): HttpResourceRef<Page<FigureListItem> | undefined> {
    return httpResource<Page<FigureListItem>>(() => {
      const { figure, ...rest } = query();
      return addressOf(`${ONE_PAGER}/lists/${figure}`, { ...rest, cursor: cursor() ?? undefined });
    });
  }
}

function addressOf(path: string, query: object): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined) as [string, string][];
  return `${path}?${new HttpParams({ fromObject: Object.fromEntries(asked) }).toString()}`;
}
