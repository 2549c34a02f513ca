/** Acts that one looks for together. */
const ACTS = {
  actors: [
    'registerActor',
    'correctActor',
    'closeActor',
    'reopenActor',
    'moveSeat',
    'mergeActors',
    'importSource',
    'importActor',
    'importIntoActor',
  ],
  ties: ['recordTie', 'endTie', 'correctTie', 'confirmTie', 'removeTie'],
  groups: [
    'foundLocalNode',
    'changeLocalNode',
    'closeGroup',
    'recordNodeAct',
    'recordGovernanceBody',
    'correctGovernanceBody',
    'recordProject',
    'correctProject',
    'recordEvent',
    'correctEvent',
    'recordSource',
    'correctSource',
    'recordTheme',
    'correctTheme',
  ],
  facts: ['offerService', 'withdrawService', 'seekNeed', 'assignTheme', 'serveArea', 'endFact', 'correctFact'],
  contacts: ['recordContact', 'correctContact', 'eraseContact'],
  adhesions: [
    'submitAdhesion',
    'noteAdhesionStep',
    'approveAdhesion',
    'rejectAdhesion',
    'answerConfirmation',
    'settleReply',
    'makeConfirmationLink',
    'revokeConfirmationLink',
    'tellApart',
    'setAdhesionApproval',
  ],
  imports: ['commitImport', 'importSource', 'importActor', 'importIntoActor', 'undoImport', 'undoImportedActor'],
  reverts: ['revertChange', 'undoImport', 'undoImportedActor'],
  people: [
    'saveView',
    'changeView',
    'deleteView',
    'shareView',
    'revokeShare',
    'createAccount',
    'changeAccount',
    'createSignInLink',
    'makeFirstAdministrator',
    'createApiToken',
    'revokeApiToken',
  ],
} as const

export const ACT_GROUPS = [
  'actors',
  'ties',
  'groups',
  'facts',
  'contacts',
  'adhesions',
  'imports',
  'reverts',
  'people',
] as const satisfies readonly (keyof typeof ACTS)[]
export type ActGroup = (typeof ACT_GROUPS)[number]

export function actsOf(group: ActGroup): readonly string[] {
  return ACTS[group]
}
