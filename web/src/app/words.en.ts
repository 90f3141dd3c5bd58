import courtToday from './court/i18n/today.en.json' with { type: 'json' };
import core from './core/i18n/en.json' with { type: 'json' };
import people from './people/i18n/en.json' with { type: 'json' };
import shared from './shared/i18n/en.json' with { type: 'json' };

/** Each wing adds its file here and to the other language. */
export const WORDS = [core, shared, people, courtToday];
