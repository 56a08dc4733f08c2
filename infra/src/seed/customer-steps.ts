// Steps of customers: requirements are written down, services subscribed to.
import type { MemberPrincipal } from '@bunkai/access';
import type { RequirementProfile, Subscription } from '@bunkai/application';
import { granted } from './granted.js';
import { serviceOf } from './provider-steps.js';
import type { ReplayedSubscription } from './replayed-world.js';
import type { Stage } from './stage.js';
import type { WorldProfile } from './world.js';

const FIRST_HUNDRED = { limit: 100, after: null };

/** Writes the profile down, unless there is one of its name. */
export async function writeProfile(stage: Stage, profile: WorldProfile): Promise<void> {
  const assessor = await stage.cast.actor(profile.organisation, 'assessor');
  if (await findProfile(stage, assessor, profile)) return;
  const document = await stage.world.document(profile.documentFile);
  const created = await stage.useCases.createProfile.execute(assessor, { name: profile.name, document });
  granted(`the profile ${profile.slug} of ${profile.organisation}`, created);
}

/** Subscribes, unless that was done; also where the subscription has been ended since. */
export async function subscribe(stage: Stage, subscription: ReplayedSubscription): Promise<void> {
  const assessor = await stage.cast.actor(subscription.organisation, 'assessor');
  if (await findSubscription(stage, assessor, subscription)) return;
  const subscribed = await stage.useCases.subscribe.execute(assessor, {
    ...(await termsOf(stage, assessor, subscription)),
    requestedClass: subscription.readerClass ?? 'customers',
  });
  granted(`the subscription of ${subscription.organisation} to ${subscription.service}`, subscribed);
}

/** The subscription that was made of the one described, active or ended. */
export async function findSubscription(
  stage: Stage,
  assessor: MemberPrincipal,
  described: ReplayedSubscription,
): Promise<Subscription | undefined> {
  const { serviceId, variant, profileId } = await termsOf(stage, assessor, described);
  const page = { ...FIRST_HUNDRED, ended: true };
  const listed = await stage.useCases.readSubscriptions.execute(assessor, page);
  return granted('listing subscriptions', listed).find(
    (one) => one.serviceId === serviceId && one.variant === variant && one.profileId === profileId,
  );
}

async function termsOf(stage: Stage, assessor: MemberPrincipal, subscription: ReplayedSubscription) {
  const { id: serviceId } = await serviceOf(stage, assessor, subscription.service);
  const { id: profileId } = await profileOf(stage, assessor, subscription);
  return { serviceId, profileId, variant: subscription.variant ?? '' };
}

async function profileOf(
  stage: Stage,
  assessor: MemberPrincipal,
  { organisation, profile: slug }: ReplayedSubscription,
): Promise<RequirementProfile> {
  const described = stage.world.index.profiles.find(
    (one) => one.organisation === organisation && one.slug === slug,
  );
  const profile = described && (await findProfile(stage, assessor, described));
  if (!profile) throw new Error(`${organisation} has no profile ${slug}`);
  return profile;
}

/** By its name: a profile has no slug of its own. */
async function findProfile(
  stage: Stage,
  assessor: MemberPrincipal,
  { name }: WorldProfile,
): Promise<RequirementProfile | undefined> {
  const page = { ...FIRST_HUNDRED, archived: false };
  const listed = granted('listing profiles', await stage.useCases.readProfiles.execute(assessor, page));
  return listed.find((one) => typeof one.name === 'object' && one.name.en === name.en);
}
