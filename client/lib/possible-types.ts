import type { PossibleTypesMap } from '@apollo/client'

const ENTITIES = [
  'Actor',
  'LocalNode',
  'GovernanceBody',
  'Project',
  'Event',
  'Municipality',
  'MicroArea',
  'Need',
  'Service',
  'Theme',
  'Source',
]

const TIES = [
  'Membership',
  'Adhesion',
  'Participation',
  'Collaboration',
  'Funding',
  'Founding',
  'Recognition',
  'Contract',
  'Link',
]

const FAILURES = ['ValidationFailed', 'StaleVersion', 'Duplicate', 'Conflict', 'NotFound']

/** Which types each interface and union stands for: the cache matches fragments by it. A test holds it to the SDL. */
export const POSSIBLE_TYPES: PossibleTypesMap = {
  Node: [...ENTITIES, ...TIES, 'Meeting', 'NeedReport', 'GapDecision'],
  Entity: ENTITIES,
  Group: ['LocalNode', 'GovernanceBody'],
  Tie: TIES,
  SearchHit: ENTITIES,
  RecordResult: ['Recorded', ...FAILURES],
  ApiTokenResult: ['ApiTokenCreated', ...FAILURES],
  SignInLinkResult: ['SignInLinkCreated', ...FAILURES],
  SessionResult: ['SessionEnded', 'NotFound'],
  SharedViewResult: ['SharedView', 'ShareEnded'],
  ImportResult: ['Import', 'ValidationFailed', 'Conflict', 'NotFound'],
  ShareResult: ['ShareCreated', ...FAILURES],
  SaveDraftResult: ['DraftSaved', 'NewerDraft'],
}
