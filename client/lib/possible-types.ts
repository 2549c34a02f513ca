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

/** Which types each interface and union stands for: the cache matches fragments by it. A test holds it to the SDL. */
export const POSSIBLE_TYPES: PossibleTypesMap = {
  Node: [...ENTITIES, ...TIES],
  Entity: ENTITIES,
  Group: ['LocalNode', 'GovernanceBody'],
  Tie: TIES,
  SearchHit: ENTITIES,
  SharedViewResult: ['SharedView', 'ShareEnded'],
  ShareResult: ['ShareCreated', 'ValidationFailed', 'StaleVersion', 'Duplicate', 'Conflict', 'NotFound'],
  RecordResult: ['Recorded', 'ValidationFailed', 'StaleVersion', 'Duplicate', 'Conflict', 'NotFound'],
}
