import courtToday from './court/i18n/today.sw.json' with { type: 'json' };
import core from './core/i18n/sw.json' with { type: 'json' };
import people from './people/i18n/sw.json' with { type: 'json' };
import shared from './shared/i18n/sw.json' with { type: 'json' };

/** Each wing adds its file here and to the other language. */
export const WORDS = [core, shared, people, courtToday];
