import { elsewhere, together } from './together';

together(elsewhere);
