import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { OPEN_ROUTE, REQUIRES } from '../access/requires';
import { readIfMatch } from '../http/if-match';

export const API_PREFIX = 'api';
/** For balancers and launchers, which look for them at the root. */
export const OUTSIDE_THE_PREFIX = ['livez', 'readyz'];

/** One operation of a controller and what it says about itself. */
export interface Handler {
  readonly name: string;
  readonly method: string;
  /** As Fastify writes it: `/api/cases/:caseId`. */
  readonly url: string;
  /** A permission, `open`, or null when nothing is stated; the guard then refuses everybody. */
  readonly policy: string | null;
  readonly takesIfMatch: boolean;
}

/** All operations of all controllers, for the description of the API and for the tests that stand guard over it. */
@Injectable()
export class Handlers {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  list(): readonly Handler[] {
    return this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.ofController(metatype as Type) : []));
  }

  private ofController(controller: Type): Handler[] {
    const prototype = controller.prototype as Record<string, object>;
    const names = this.scanner.getAllMethodNames(prototype);
    return names.flatMap((name) => {
      const target = prototype[name];
      const method = target && (Reflect.getMetadata(METHOD_METADATA, target) as RequestMethod | undefined);
      return target && method !== undefined ? [describe(controller, name, target, method)] : [];
    });
  }
}

function describe(controller: Type, name: string, target: object, method: RequestMethod): Handler {
  const policyOf = (key: string): unknown => Reflect.getMetadata(key, target) ?? Reflect.getMetadata(key, controller);
  const required = policyOf(REQUIRES) as string | undefined;
  return {
    name: `${controller.name}.${name}`,
    method: RequestMethod[method],
    url: urlOf(Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, target)),
    policy: policyOf(OPEN_ROUTE) ? 'open' : (required ?? null),
    takesIfMatch: takes(controller, name, readIfMatch),
  };
}

function urlOf(...paths: readonly unknown[]): string {
  const path = paths.map((part) => String(part ?? '').replace(/^\/+|\/+$/g, '')).filter((part) => part !== '');
  const below = OUTSIDE_THE_PREFIX.includes(path.join('/')) ? [] : [API_PREFIX];
  return `/${[...below, ...path].join('/')}`;
}

/** Whether a parameter of the handler is filled by this reader. */
function takes(controller: Type, name: string, reader: unknown): boolean {
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) as
    Record<string, { factory?: unknown }> | undefined;
  return Object.values(parameters ?? {}).some(({ factory }) => factory === reader);
}
