import { HttpErrorResponse } from '@angular/common/http';
import { Sending } from './sending';

describe('what a form sends', () => {
  const failing = (status: number, code?: string) => () =>
    Promise.reject(new HttpErrorResponse({ status, error: code ? { code } : null }));
  const keysOf = async (sending: Sending, ...acts: ((key: string) => Promise<unknown>)[]) => {
    const keys: string[] = [];
    for (const act of acts) {
      await sending.run((key) => {
        keys.push(key);
        return act(key);
      });
    }
    return keys;
  };
  const fine = () => Promise.resolve();

  it('is under way until the answer is in, and a second press sends nothing', async () => {
    const sending = new Sending();
    let answer: () => void = fine;
    const first = sending.run(() => new Promise<void>((resolve) => (answer = resolve)));
    const second = jest.fn(fine);

    expect(sending.busy()).toBe(true);
    await sending.run(second);
    answer();
    await first;

    expect(sending.busy()).toBe(false);
    expect(second).not.toHaveBeenCalled();
  });

  it('says what went wrong until it is tried again', async () => {
    const sending = new Sending();

    const problem = await sending.run(failing(409, 'case.reported-in-the-future'));
    expect(problem?.code).toBe('case.reported-in-the-future');
    expect(sending.problem()).toBe(problem);

    expect(await sending.run(fine)).toBeNull();
    expect(sending.problem()).toBeNull();
  });

  it('keeps its key while nobody knows whether it arrived, and takes another once that is known', async () => {
    const [lost, unwell, refused, sent, next] = await keysOf(
      new Sending(),
      failing(0),
      failing(503),
      failing(409, 'x.y'),
      fine,
      fine,
    );

    expect([unwell, refused]).toEqual([lost, lost]);
    expect(new Set([lost, sent, next]).size).toBe(3);
  });
});
