import { below, together } from './together';

together(below('test/'));
