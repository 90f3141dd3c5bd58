export { kenya } from './kenya/kenya';
export { packs } from './packs';
export { uganda } from './uganda/uganda';
