import { provideHttpClient, withInterceptors, withXsrfConfiguration } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider } from '@angular/core';
import { XSRF, apiInterceptor } from '../app/core/http/api.interceptor';

/** The real interceptor over a controlled back end, in a browser in which somebody has signed in. */
export function provideApi(): (Provider | EnvironmentProviders)[] {
  document.cookie = `${XSRF.cookieName}=invented-token`;
  return [
    provideHttpClient(withXsrfConfiguration(XSRF), withInterceptors([apiInterceptor])),
    provideHttpClientTesting(),
  ];
}

/** Lets promises between two answers settle. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}
