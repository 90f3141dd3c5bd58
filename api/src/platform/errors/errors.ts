/**
 * Everything the API refuses on purpose. Each carries the status and the code that its reader gets;
 * whatever is thrown besides these is a bug and answers 500 with nothing but its id.
 */
export abstract class Refusal extends Error {
  abstract readonly status: number;

  constructor(readonly code: string) {
    super(code);
    this.name = new.target.name;
  }
}

/** A rule of the domain says no. `details` are figures and codes that explain it, never a name or free text. */
export class RuleRefusal extends Refusal {
  readonly status = 409;

  constructor(
    code: string,
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(code);
  }
}

/** Absent and forbidden look alike: nobody learns from an answer that something exists. */
export class NotFoundForActor extends Refusal {
  readonly status = 404;

  constructor() {
    super('not-found');
  }
}

/** Somebody else changed it since this person read it. */
export class StaleVersion extends Refusal {
  readonly status = 412;

  constructor() {
    super('version.stale');
  }
}

/** A change must name the version it changes. */
export class MissingPrecondition extends Refusal {
  readonly status = 428;

  constructor() {
    super('if-match.missing');
  }
}

export class Unauthenticated extends Refusal {
  readonly status = 401;

  constructor(code = 'session.none') {
    super(code);
  }
}

/** Too many attempts by this person or from this network. */
export class Throttled extends Refusal {
  readonly status = 429;

  constructor(
    readonly retryAfterSeconds: number,
    code = 'too-many-attempts',
  ) {
    super(code);
  }
}

/** The machine has enough to do; the same request may succeed soon. */
export class Busy extends Refusal {
  readonly status = 503;

  constructor(
    readonly retryAfterSeconds = 1,
    code = 'busy',
  ) {
    super(code);
  }
}

/** One fault of the input, at a JSON pointer. */
export interface InputFault {
  readonly pointer: string;
  readonly code: string;
}

export class InvalidInput extends Refusal {
  readonly status = 400;

  constructor(
    readonly errors: readonly InputFault[] = [],
    code = 'input.invalid',
  ) {
    super(code);
  }
}

/** The same `Idempotency-Key` came with another request. */
export class UnprocessableRequest extends Refusal {
  readonly status = 422;
}

/** A change that does not come from our own page. */
export class Forgery extends Refusal {
  readonly status = 403;

  constructor() {
    super('request.not-from-here');
  }
}

/** The path exists, with other methods. */
export class MethodNotAllowed extends Refusal {
  readonly status = 405;

  constructor(readonly allowed: readonly string[]) {
    super('method.not-allowed');
  }
}

/** Larger than the limit, whatever its length was said to be. */
export class TooLarge extends Refusal {
  readonly status = 413;

  constructor() {
    super('body.too-large');
  }
}

export class UnsupportedType extends Refusal {
  readonly status = 415;

  constructor() {
    super('body.unsupported-type');
  }
}
