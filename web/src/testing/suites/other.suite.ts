import { isCourt, together } from './together';

await together((file) => !isCourt(file));
