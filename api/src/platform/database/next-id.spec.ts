import { nextId } from './next-id';

describe('ids in order', () => {
  it('sort as they were made, also within a millisecond', () => {
    const ids = Array.from({ length: 20_000 }, nextId);

    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are version 7', () => {
    expect(nextId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
