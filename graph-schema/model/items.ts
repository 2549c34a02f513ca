/**
 * What is on record beside the graph: people's accounts, contacts, adhesion cases, imports, views. An item is a vertex
 * `:Item` with one further label; nothing of the network hangs on it.
 */
export interface ItemFacts {
  readonly label: string
  /** What stands before the colon in an id. */
  readonly idPrefix: string
  /** Properties that tell something of a natural person or are secret: they never enter a change, so they can be erased. */
  readonly personal: readonly string[]
}

export const ITEM_TYPES = [
  'CONTACT',
  'ADHESION_CASE',
  'TIE_REPLY',
  'CONFIRM_LINK',
  'DISTINCT_PAIR',
  'SETTING',
  'IMPORT',
  'SAVED_VIEW',
  'SHARE',
  'ACCOUNT',
  'API_TOKEN',
  'FORMER_ID',
  'MEETING',
  'NEED_REPORT',
  'GAP_DECISION',
] as const
export type ItemType = (typeof ITEM_TYPES)[number]

export const ITEMS: Readonly<Record<ItemType, ItemFacts>> = {
  CONTACT: {
    label: 'Contact',
    idPrefix: 'contact',
    personal: ['name', 'function', 'email', 'phone', 'taxCode', 'note'],
  },
  ADHESION_CASE: {
    label: 'AdhesionCase',
    idPrefix: 'adhesion',
    personal: ['contactName', 'contactFunction', 'contactEmail', 'contactPhone', 'message'],
  },
  /** An adherent's word on one of its ties, not yet settled. */
  TIE_REPLY: { label: 'TieReply', idPrefix: 'reply', personal: ['writer', 'remark'] },
  /** A link by which an adherent confirms its ties. */
  CONFIRM_LINK: { label: 'ConfirmLink', idPrefix: 'confirm-link', personal: [] },
  /** Two actors that look alike and were found to be two. */
  DISTINCT_PAIR: { label: 'DistinctPair', idPrefix: 'distinct', personal: [] },
  /** A rule of the register that its administrators set. */
  SETTING: { label: 'Setting', idPrefix: 'setting', personal: [] },
  IMPORT: { label: 'Import', idPrefix: 'import', personal: ['rows', 'fixes', 'notes', 'results', 'kept'] },
  SAVED_VIEW: { label: 'SavedView', idPrefix: 'view', personal: [] },
  SHARE: { label: 'Share', idPrefix: 'share', personal: ['tokenHash'] },
  ACCOUNT: { label: 'Account', idPrefix: 'account', personal: ['name', 'email', 'passwordHash', 'subject'] },
  /** An id of an actor that was merged into another: `formerId` means `actorId` now. */
  FORMER_ID: { label: 'FormerId', idPrefix: 'former-id', personal: [] },
  /** A meeting of those who look after the network: a day that others are compared with. */
  MEETING: { label: 'Meeting', idPrefix: 'meeting', personal: [] },
  /** What a survey found of one need in one micro-area. */
  NEED_REPORT: { label: 'NeedReport', idPrefix: 'need-report', personal: [] },
  /** A gap that the steering board has taken note of, until a day. */
  GAP_DECISION: { label: 'GapDecision', idPrefix: 'gap-decision', personal: [] },
  API_TOKEN: { label: 'ApiToken', idPrefix: 'token', personal: ['hash', 'name'] },
}
