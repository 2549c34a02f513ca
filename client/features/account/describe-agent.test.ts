import { expect, test } from 'vitest'
import { describeAgent } from './describe-agent.ts'

test('a browser is told by the names that people use', () => {
  const agents = [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36 Edg/143.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0',
    'curl/8.1',
  ]
  expect(agents.map(describeAgent)).toEqual([
    { browser: 'Chrome', system: 'Linux' },
    { browser: 'Edge', system: 'Windows' },
    { browser: 'Safari', system: 'iOS' },
    { browser: 'Firefox', system: 'macOS' },
    null,
  ])
})
