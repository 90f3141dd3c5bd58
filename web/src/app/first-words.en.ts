import committeePlaces from './committee/i18n/places.en.json' with { type: 'json' };
import core from './core/i18n/en.json' with { type: 'json' };
import courtPlaces from './court/i18n/places.en.json' with { type: 'json' };
import courtToday from './court/i18n/today.en.json' with { type: 'json' };
import evidencePlaces from './evidence/i18n/places.en.json' with { type: 'json' };
import people from './people/i18n/en.json' with { type: 'json' };
import shared from './shared/i18n/en.json' with { type: 'json' };
import supportPlaces from './support/i18n/places.en.json' with { type: 'json' };

/** What signing in, the frame, Today and everybody's own pages say: it comes with the first page. */
export const FIRST_WORDS = [
  core,
  shared,
  people,
  courtPlaces,
  courtToday,
  evidencePlaces,
  supportPlaces,
  committeePlaces,
];
