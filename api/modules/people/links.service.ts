import { createLinkIn } from '../../access/sign-in-links.ts'
import type { RequestContext } from '../../context.ts'
import type { CreateSignInLinkInput } from '../../generated/schema.ts'
import { TYPE_KEY } from '../../read/shape.ts'
import { conflict } from '../../write/outcome.ts'
import { expectAccount } from './accounts.service.ts'
import { actOnPeople } from './act-on-people.ts'

const LINK_PAGE = '/primo-accesso?codice='

/** Makes a link with which the owner of an account chooses a password. That it was made is on record; the link is not. */
export async function createSignInLink(context: RequestContext, input: CreateSignInLinkInput): Promise<unknown> {
  let made = { code: '', until: 0 }
  const outcome = await actOnPeople(context, 'createSignInLink', input, async (records, { at }) => {
    const account = await expectAccount(records, { id: input.accountId })
    if (account.properties['status'] !== 'ACTIVE') {
      throw conflict('DISABLED', 'this account is disabled: enable it first', [input.accountId])
    }
    made = await createLinkIn(records.run, { purpose: 'PASSWORD', accountId: input.accountId, now: Date.parse(at) })
    return { action: 'createSignInLink', subjectId: input.accountId, writes: [] }
  })
  if (outcome[TYPE_KEY] !== 'Recorded') return outcome
  const { requestId, subjectId, changeId, replayed } = outcome
  const path = replayed ? null : `${LINK_PAGE}${made.code}`
  const until = new Date(made.until).toISOString()
  return { [TYPE_KEY]: 'SignInLinkCreated', requestId, subjectId, changeId, path, until }
}
