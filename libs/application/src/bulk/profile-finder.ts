// The requirement profiles that rows name: by id, or by their name in any language.
import type { Fault } from '@bunkai/disclosure';
import { type Result, isId, ok, refused } from '@bunkai/kernel';
import type { ProfileRepository } from '../profile/profile-repository.js';
import type { RequirementProfile } from '../profile/requirement-profile.js';
import { refusalFaults } from './refusal-fault.js';

/** Most profiles looked through for a name. */
const MOST = 10_000;

export class ProfileFinder {
  #all: Promise<readonly RequirementProfile[]> | null = null;
  readonly #byId = new Map<string, RequirementProfile | null>();

  constructor(private readonly profiles: Pick<ProfileRepository, 'list' | 'findByIds'>) {}

  async find(given: string): Promise<Result<RequirementProfile, readonly Fault[]>> {
    const id = idIn(given);
    const found = id === null ? await this.#named(given) : await this.#withId(id);
    const [profile, another] = found;
    if (profile && !another) return ok(profile);
    if (another) return refused([ambiguous]);
    const what = `requirement profile ${given.slice(0, 200)}`;
    return refused(refusalFaults({ code: 'NOT_FOUND', what }, '/profile'));
  }

  async #withId(id: string): Promise<readonly RequirementProfile[]> {
    let profile = this.#byId.get(id);
    if (profile === undefined) {
      [profile = null] = await this.profiles.findByIds([id]);
      this.#byId.set(id, profile);
    }
    return profile ? [profile] : [];
  }

  async #named(name: string): Promise<readonly RequirementProfile[]> {
    this.#all ??= this.profiles.list({ limit: MOST, after: null, archived: false });
    const names = ({ name: text }: RequirementProfile) =>
      typeof text === 'string' ? [text] : Object.values(text);
    return (await this.#all).filter((profile) => names(profile).includes(name));
  }
}

/** As it is stored, or as clients are told it: with its type before it, in base64url. */
function idIn(given: string): string | null {
  const [type, id] = Buffer.from(given.slice(0, 200), 'base64url').toString('utf8').split(':');
  if (type === 'RequirementProfile' && isId(id)) return id;
  return isId(given) ? given : null;
}

const ambiguous: Fault = {
  pointer: '/profile',
  code: 'ambiguous-profile',
  message: {
    en: 'More than one profile has this name: give its id.',
    ja: '同じ名前のプロファイルが複数あります。IDで指定してください。',
  },
};
