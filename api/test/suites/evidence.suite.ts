import { below, together } from './together';

together(below('src/evidence/'));
