import type { RouteOptions } from 'fastify';

interface Route {
  readonly pattern: RegExp;
  readonly url: string;
  readonly methods: readonly string[];
}

/** Every route there is, so that a known path with another method can be told from an unknown one. */
export class RouteTable {
  private readonly routes: Route[] = [];

  add({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    const pattern = new RegExp(`^${url.split('/').map(patternOf).join('/')}$`);
    this.routes.push({ pattern, url, methods: [method].flat() });
  }

  /** The methods of a path, sorted; none when there is no such path. */
  methodsOf(path: string): readonly string[] {
    const found = this.routes.filter((route) => route.pattern.test(path)).flatMap((route) => route.methods);
    return [...new Set(found)].sort();
  }

  list(): readonly string[] {
    return this.routes.flatMap(({ methods, url }) => methods.map((method) => `${method} ${url}`));
  }
}

const patternOf = (segment: string): string =>
  segment.startsWith(':') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
