// @vitest-environment jsdom
import { gql } from '@apollo/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createApolloClient } from './apollo.ts'
import { createServerStatus } from './server-status.ts'
import { shareRequests } from './shared-requests.ts'

const QUESTION = gql`
  query Answers($need: ID!) {
    answers(need: $need)
  }
`
const ACT = gql`
  mutation TakeBack {
    takeBack
  }
`

afterEach(() => vi.unstubAllGlobals())

/** The client of a page whose server answers acts at once, and each question when it is told to. */
function openPage() {
  const sent: ((answers: number) => void)[] = []
  const respond = (data: Record<string, unknown>) => new Response(JSON.stringify({ data }))
  vi.stubGlobal('fetch', async (request: Request) => {
    const asked: unknown = await request.json()
    return JSON.stringify(asked).includes('TakeBack')
      ? respond({ takeBack: true })
      : new Promise<Response>((resolve) => sent.push((answers) => resolve(respond({ answers }))))
  })
  const requests = shareRequests()
  const client = createApolloClient(createServerStatus(), requests)
  const ask = async (need: string): Promise<unknown> => {
    const { data } = await client.query({ query: QUESTION, variables: { need }, fetchPolicy: 'no-cache' })
    return data
  }
  const untilSent = (count: number) => vi.waitFor(() => expect(sent).toHaveLength(count))
  return { client, requests, sent, ask, untilSent }
}

describe('a request', () => {
  test('is one for all who ask the same at the same time, and another for what differs or comes later', async () => {
    const { ask, sent, untilSent } = openPage()
    const [first, second, other] = [ask('N01'), ask('N01'), ask('N02')]
    await untilSent(2)
    sent[0]?.(12)
    sent[1]?.(7)
    expect(await Promise.all([first, second, other])).toEqual([{ answers: 12 }, { answers: 12 }, { answers: 7 }])
    const later = ask('N01')
    await untilSent(3)
    sent[2]?.(13)
    expect(await later).toEqual({ answers: 13 })
  })

  test('that was sent before an act is no answer to who asks after it', async () => {
    const { client, ask, sent, untilSent } = openPage()
    const before = ask('N01')
    await untilSent(1)
    await client.mutate({ mutation: ACT })
    const after = ask('N01')
    await untilSent(2)
    sent[1]?.(0)
    sent[0]?.(12)
    expect(await Promise.all([before, after])).toEqual([{ answers: 12 }, { answers: 0 }])
  })

  test('that was sent before others wrote is no answer to who asks after it', async () => {
    const { requests, ask, sent, untilSent } = openPage()
    const before = ask('N01')
    await untilSent(1)
    requests.forget()
    const [after, alike] = [ask('N01'), ask('N01')]
    await untilSent(2)
    sent[0]?.(12)
    sent[1]?.(0)
    expect(await Promise.all([before, after, alike])).toEqual([{ answers: 12 }, { answers: 0 }, { answers: 0 }])
  })
})
