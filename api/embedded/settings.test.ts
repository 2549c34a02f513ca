import { expect, test } from 'vitest'
import { readBoltPort, writeSettings } from './settings.ts'

const text = writeSettings(17_687, { heapMb: 512, pageCacheMb: 128 })
const settings = new Map(
  text
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const at = line.indexOf('=')
      return [line.slice(0, at), line.slice(at + 1)]
    }),
)

test('the server listens on the loopback interface only, by Bolt only', () => {
  const listening = [...settings].filter(([name]) => /listen_address|advertised_address|enabled$/u.test(name))
  expect(Object.fromEntries(listening)).toEqual({
    'server.default_listen_address': '127.0.0.1',
    'server.default_advertised_address': '127.0.0.1',
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': '127.0.0.1:17687',
    'server.bolt.advertised_address': '127.0.0.1:17687',
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.config.strict_validation.enabled': 'true',
    'dbms.usage_report.enabled': 'false',
  })
})

test('transactions together get three quarters of the heap and one alone half of it', () => {
  const memory = writeSettings(1, { heapMb: 1024, pageCacheMb: 300 }).split('\n')
  expect(memory).toContain('db.memory.transaction.max=512m')
  expect(memory).toContain('dbms.memory.transaction.total.max=768m')
  expect(memory).toContain('server.memory.pagecache.size=300m')
})

test('the port can be read back, and from no other text', () => {
  expect([readBoltPort(text), readBoltPort('server.bolt.listen_address=:7687')]).toEqual([17_687, null])
})
