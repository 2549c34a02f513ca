/** Kinds of actor, in the fixed order of the legend: public first, knowledge and mixed last. */
export const ACTOR_KINDS = [
  'PUBLIC_BODY',
  'HEALTH',
  'SOCIAL_COOPERATIVE',
  'MUTUALITY',
  'CIVIL_SOCIETY',
  'UNION',
  'TRADE_ASSOCIATION',
  'BUSINESS',
  'PROFESSION',
  'KNOWLEDGE',
  'MIXED',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export const SERVICE_SUBJECTS = ['FIRMS', 'WORKERS', 'FAMILIES', 'CITIZENS'] as const
export type ServiceSubject = (typeof SERVICE_SUBJECTS)[number]

/** Enterprise size after Recommendation 2003/361/EC. */
export const SIZE_CLASSES = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'] as const
