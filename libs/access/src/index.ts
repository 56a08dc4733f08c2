export { type Action, type ActionRule, type Allowed, actions } from './action.js';
export { permits } from './permits.js';
export {
  type AccountPrincipal,
  type AnonymousPrincipal,
  type MemberPrincipal,
  type Principal,
  anonymous,
} from './principal.js';
export { type Role, isRole, roles } from './role.js';
