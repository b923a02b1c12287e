// The table of rights read a second time, with nothing shared with the program but the two files.
import { readFileSync } from 'node:fs';

const rows = (name) =>
  readFileSync(new URL(`../../../presets/rights/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));

/** code → { scope, twoFactor } */
export const roles = new Map(rows('roles').map(([code, , , scope, , twoFactor]) => [code, { code, scope, twoFactor: twoFactor === 'yes' }]));
const reaches = new Map(rows('rights').map(([role, permission, reach]) => [`${role} ${permission}`, reach]));

/** Whether the role has the permission at all. */
export const has = (role, permission) => reaches.has(`${role} ${permission}`);

/**
 * Whether a holder may do something to an object.
 * @param holder  role, and where the grant holds: territory (with path), or organisation (with path)
 * @param object  path of territories from the root, organisation or undefined
 */
export function may(holder, permission, object) {
  const reach = reaches.get(`${holder.role} ${permission}`);
  if (!reach) return false;
  const { scope } = roles.get(holder.role);
  if (scope === 'country' || scope === 'region') return true;
  const inside =
    scope === 'territory'
      ? object.path.includes(holder.path.at(-1))
      : object.organisation !== undefined && holder.organisations.includes(object.organisation);
  if (inside) return true;
  const lies = scope === 'territory' || holder.organisations.length > 0 ? holder.path : [];
  return reach === 'above' && object.organisation === undefined && lies.includes(object.path.at(-1));
}
