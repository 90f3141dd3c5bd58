import type { Jurisdiction } from '@hakika/domain';
import { kenya } from './kenya/kenya';
import { uganda } from './uganda/uganda';

/** Every country that comes with the product, by its ISO 3166 code. */
export const packs: Readonly<Record<string, Jurisdiction>> = { [kenya.code]: kenya, [uganda.code]: uganda };
