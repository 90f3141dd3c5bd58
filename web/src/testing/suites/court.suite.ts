import { isCourt, together } from './together';

await together(isCourt);
