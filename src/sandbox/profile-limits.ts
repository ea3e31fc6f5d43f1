import { PROFILE_NAMES, profileOf, type Profile, type ProfileName } from './profile.js';

/** What some of the servers cannot do, in the words of their users. */
const ABILITIES: readonly (readonly [flag: keyof Profile, what: string])[] = [
  ['inventoryCreateWorks', 'creating quotes, orders and invoices'],
  ['syncWorks', 'sync'],
  ['inventoryLinesRewritable', 'replacing lines of quotes, orders and invoices'],
  ['filesRetrieveWorks', 'reading files'],
  ['convertLeadWorks', 'converting leads'],
  ['cloudOperations', 'REST, tags and lookup'],
];

/** What a profile cannot do, and the profile that can. */
export interface ProfileLimit {
  readonly profile: ProfileName;
  readonly what: readonly string[];
}

/** The limits of a profile, by the profile that has fewer; the nearest release first. */
export function limitsOf(name: ProfileName): ProfileLimit[] {
  const own = profileOf(name);
  const others = [...PROFILE_NAMES].sort((a, b) => rank(b) - rank(a));
  const limits = new Map<ProfileName, string[]>();
  for (const [flag, what] of ABILITIES) {
    if (own[flag] === true) continue;
    const other = others.find((candidate) => profileOf(candidate)[flag] === true);
    if (other !== undefined) limits.set(other, [...(limits.get(other) ?? []), what]);
  }
  return [...limits].map(([profile, list]) => ({ profile, what: list }));
}

/** Open source before the Cloud, later releases before earlier ones. */
function rank(name: ProfileName): number {
  return name === 'cloud' ? 0.5 : PROFILE_NAMES.indexOf(name);
}
