import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { envSchema, parseEnv } from './env.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

describe('settings', () => {
  test('have defaults for everything', () => {
    expect(parseEnv({})).toEqual({
      ok: true,
      env: {
        port: 4000,
        host: '127.0.0.1',
        home: path.join(ROOT, '.trama'),
        cache: path.join(ROOT, '.trama', 'cache'),
        database: { kind: 'embedded', heapMb: 512, pageCacheMb: 128, javaHome: null },
        replicas: 1,
        publicUrl: null,
        trustedProxies: 0,
        oidc: null,
        boundaries: null,
        logLevel: 'info',
        logFile: path.join(ROOT, '.trama', 'logs', 'api.log'),
        chromiumPath: null,
      },
    })
  })

  test('name every problem at once, with what was found', () => {
    expect(parseEnv({ PORT: '4000x', REPLICAS: '0', LOG_LEVEL: 'loud', NEO4J_URI: 'http://127.0.0.1:7474' })).toEqual({
      ok: false,
      problems: [
        'PORT: atteso un intero da 0 a 65535, trovato «4000x»',
        'NEO4J_URI: atteso un indirizzo come neo4j://host:7687 (schemi: neo4j, bolt, anche con +s o +ssc), senza credenziali né percorso, trovato «http://127.0.0.1:7474»',
        'REPLICAS: atteso un intero da 1 a 1000, trovato «0»',
        'LOG_LEVEL: atteso una parola fra fatal, error, warn, info, debug, trace, silent, trovato «loud»',
      ],
    })
  })

  test('ask for a password beside an address', () => {
    expect(parseEnv({ NEO4J_URI: 'neo4j://db.example:7687' })).toEqual({
      ok: false,
      problems: ['NEO4J_PASSWORD: atteso un valore, perché NEO4J_URI è indicata'],
    })
  })

  test.each(['neo4j://db.example', 'bolt://127.0.0.1:7687', 'neo4j+s://db.example:7687', 'bolt+ssc://[::1]:7687'])(
    'take %s for another Neo4j',
    (uri) => {
      expect(parseEnv({ NEO4J_URI: uri, NEO4J_PASSWORD: 'secret' })).toMatchObject({
        ok: true,
        env: { database: { kind: 'external', uri, user: 'neo4j', password: 'secret', database: 'neo4j' } },
      })
    },
  )

  test('take an empty variable for an absent one', () => {
    expect(parseEnv({ PORT: '', NEO4J_URI: '' })).toEqual(parseEnv({}))
  })

  test('put the cache inside the home and leave absolute folders alone', () => {
    const parsed = parseEnv({ TRAMA_HOME: '/srv/trama', LOG_FILE: '-' })
    expect(parsed).toMatchObject({ env: { home: '/srv/trama', cache: '/srv/trama/cache', logFile: null } })
  })
})

describe('settings of signing in', () => {
  test('want all of a provider or nothing', () => {
    expect(parseEnv({ OIDC_ISSUER: 'https://login.example.org' })).toEqual({
      ok: false,
      problems: [
        'OIDC_CLIENT_ID: atteso un valore, perché OIDC_ISSUER è indicata',
        'OIDC_CLIENT_SECRET: atteso un valore, perché OIDC_ISSUER è indicata',
      ],
    })
  })

  test('take an address without a path', () => {
    expect(parseEnv({ PUBLIC_URL: 'https://trama.example.org/' })).toMatchObject({
      env: { publicUrl: 'https://trama.example.org' },
    })
    expect(parseEnv({ PUBLIC_URL: 'https://example.org/trama' })).toMatchObject({ ok: false })
  })
})

describe('.env.example', () => {
  test('names every variable once, each under its comment', () => {
    const lines = readFileSync(path.join(ROOT, '.env.example'), 'utf8').split('\n')
    const named = lines.flatMap((line, index) => {
      const name = /^#?(?<name>[A-Z][A-Z0-9_]*)=/u.exec(line)?.groups?.['name']
      return name === undefined ? [] : [{ name, commented: /^# \S/u.test(lines[index - 1] ?? '') }]
    })
    expect(named).toEqual(Object.keys(envSchema.shape).map((name) => ({ name, commented: true })))
  })
})
