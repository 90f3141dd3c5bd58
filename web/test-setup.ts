import { jest } from '@jest/globals';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';
import { readTimesIn } from './src/app/core/court-zone';

/* In modules Jest offers itself only as an import; the specs read it as the global that its types promise. */
Object.assign(globalThis, { jest });

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

// As every session of the specs says.
readTimesIn('Africa/Nairobi');
