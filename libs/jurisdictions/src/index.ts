export { kenya } from './kenya/kenya';
