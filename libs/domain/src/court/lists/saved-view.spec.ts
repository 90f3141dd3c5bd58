import { refuseSavedView } from './saved-view';

describe('keeping a list under a name', () => {
  it.each([
    ['Mine', [], null],
    ['Mine', ['Long custody'], null],
    ['mine', ['Mine'], 'view.name-taken'],
    ['Third', ['One', 'Two'], 'view.too-many'],
  ])('called %p beside %p: %p', (name, kept, refusal) => {
    expect(refuseSavedView(name, kept, 2)).toBe(refusal);
  });
});
