import { BadRequestException, ForbiddenException, NotFoundException } from '@nestjs/common';
import { nameConstraints } from './constraints';
import { describeError } from './describe-error';
import { Busy, InvalidInput, NotFoundForActor, RuleRefusal, StaleVersion, Throttled, Unauthenticated } from './errors';
import { toProblem } from './problem';

const ofDatabase = (facts: Record<string, string>) =>
  Object.assign(new Error('value "Invented Person" is in the message'), facts);
const short = (error: unknown) => {
  const { status, code } = toProblem(error);
  return `${status} ${code}`;
};

describe('what is answered for an error', () => {
  it.each([
    [new RuleRefusal('hearing.in-the-past'), '409 hearing.in-the-past'],
    [new NotFoundForActor(), '404 not-found'],
    [new StaleVersion(), '412 version.stale'],
    [new Unauthenticated(), '401 session.none'],
    [new InvalidInput([]), '400 input.invalid'],
    [new NotFoundException('Cannot GET /api/cases/Invented'), '404 not-found'],
    [new ForbiddenException('Invented'), '404 not-found'],
    [new BadRequestException('Invented'), '400 input.invalid'],
    [new Error('Invented'), '500 unexpected'],
    ['not even an error', '500 unexpected'],
  ])('%s', (error, answer) => {
    expect(short(error)).toBe(answer);
  });

  it.each([
    ['28000', '401 session.none'],
    ['42501', '404 not-found'],
    ['23505', '409 conflict'],
    ['23P01', '409 conflict'],
    ['23503', '409 reference.unknown'],
    ['40001', '503 busy'],
    ['40P01', '503 busy'],
    ['55P03', '503 busy'],
    ['57014', '503 busy'],
    ['57P01', '503 busy'],
    ['08006', '503 busy'],
    ['ECONNREFUSED', '503 busy'],
    ['22P02', '500 unexpected'],
  ])('state %s of the database is %s', (code, answer) => {
    expect(short(ofDatabase({ code }))).toBe(answer);
    expect(short(Object.assign(new Error(), { driverError: ofDatabase({ code }) }))).toBe(answer);
  });

  it.each(['timeout exceeded when trying to connect', 'Connection terminated unexpectedly'])(
    '"%s" is busy',
    (message) => {
      expect(toProblem(new Error(message))).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    },
  );

  it('names a broken promise as its feature names it', () => {
    nameConstraints({ test_courtroom_slot: 'hearing.courtroom-taken' });

    expect(short(ofDatabase({ code: '23P01', constraint: 'test_courtroom_slot' }))).toBe('409 hearing.courtroom-taken');
    expect(short(ofDatabase({ code: '23505', constraint: 'unheard_of' }))).toBe('409 conflict');
  });

  it('says when to come back', () => {
    expect(toProblem(new Throttled(2.1)).headers).toEqual({ 'retry-after': '3' });
    expect(toProblem(new Busy()).headers).toEqual({ 'retry-after': '1' });
  });

  it('passes on what explains a refusal', () => {
    const { details } = toProblem(new RuleRefusal('hearing.adjourned-too-long', { limit: 30, asked: 41 }));

    expect(details).toEqual({ limit: 30, asked: 41 });
  });
});

describe('what is logged of an error', () => {
  it('is where it happened and what kind it is, and no value', () => {
    const logged = describeError(
      ofDatabase({ code: '23505', constraint: 'app_user_username', detail: 'Key (name)=(Invented Person)' }),
    );

    expect(logged).toMatchObject({ error: 'Error', sqlState: '23505', constraint: 'app_user_username' });
    expect(JSON.stringify(logged)).not.toContain('Invented');
    expect(logged['at']).toEqual(expect.arrayContaining([expect.stringContaining('problem.spec.ts')]));
  });

  it('has the words of the engine about a bug', () => {
    expect(describeError(new TypeError('x is not a function'))).toMatchObject({ message: 'x is not a function' });
    expect(describeError(new SyntaxError('Unexpected token "Invented"'))).not.toHaveProperty('message');
  });
});
