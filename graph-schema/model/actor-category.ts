/**
 * Categories of actor that the vademecum names when it says whom the pact should reach; one actor may be in several.
 * A closed list, so that an area where one of them has nobody can be told (section "Manifesto" and "Partner esterni").
 */
export const ACTOR_CATEGORIES = [
  'LOCAL_ADMINISTRATION',
  'PUBLIC_BODY',
  'THIRD_SECTOR_BODY',
  'SMALL_BUSINESS',
  'BUSINESS',
  'CRAFTSPEOPLE',
  'SHOPKEEPERS',
  'SMALL_INDUSTRY',
  'FARMERS',
  'EMPLOYERS_ASSOCIATION',
  'TRADE_UNION',
  'TRAINING_BODY',
  'EMPLOYMENT_CENTRE',
  'SCHOOL',
  'LIBRARY',
  'RELIGIOUS_COMMUNITY',
  'YOUTH_CENTRE',
  'SENIOR_CENTRE',
  'ASSOCIATION',
  'INFORMAL_GROUP',
  'CITIZENS',
  'FAMILIES',
] as const
export type ActorCategory = (typeof ACTOR_CATEGORIES)[number]

/** Sections of the national register of third-sector bodies (D.Lgs. 117/2017, art. 46), letters a) to g) in order. */
export const THIRD_SECTOR_SECTIONS = [
  'VOLUNTEERING',
  'SOCIAL_PROMOTION',
  'PHILANTHROPIC',
  'SOCIAL_ENTERPRISE',
  'NETWORK',
  'MUTUAL_AID',
  'OTHER',
] as const
