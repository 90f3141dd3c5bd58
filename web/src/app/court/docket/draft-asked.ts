import { moreFields } from './detail-draft';
import { EMPTY_DRAFT, RECORDABLE, type MilestoneDraft } from './milestone-draft';

/** What the link to the form has filled in already. */
export function draftAsked(asked: { get(name: string): string | null }, occurredOn: string): MilestoneDraft {
  const type = RECORDABLE.find((code) => code === asked.get('type')) ?? '';
  const more = Object.fromEntries(
    moreFields(type).flatMap(([name]) => {
      const said = asked.get(name);
      return said === null ? [] : [[name, said]];
    }),
  );
  return { ...EMPTY_DRAFT, type, accusedId: asked.get('accused') ?? '', occurredOn, more };
}
