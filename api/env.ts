import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { BoundariesChoice } from './boundaries/read-boundaries.ts'
import { StartError } from './errors.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** A whole number in a range, written in digits. */
function wholeNumber(least: number, most: number, otherwise: number) {
  const expected = `un intero da ${least} a ${most}`
  return z
    .string()
    .regex(/^\d+$/u, { error: expected })
    .transform(Number)
    .pipe(z.number().min(least, { error: expected }).max(most, { error: expected }))
    .default(otherwise)
}

/** A folder or file, from the root of the project when it is not absolute. */
const folder = z.string().transform((text) => path.resolve(ROOT, text))

const NEO4J_SCHEME = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^/@?#\s]+\/?$/u
const URI_EXPECTED =
  'un indirizzo come neo4j://host:7687 (schemi: neo4j, bolt, anche con +s o +ssc), senza credenziali né percorso'

const WEB_ADDRESS = /^https?:\/\/[^/@?#\s]+\/?$/u
const WEB_ADDRESS_EXPECTED = 'l’indirizzo che le persone aprono, come https://trama.example.org, senza percorso'
const ISSUER = /^https?:\/\/[^@?#\s]+$/u
const ISSUER_EXPECTED = 'l’indirizzo di un fornitore OpenID Connect, come https://login.example.org'

/** Every environment variable that Trama reads; `.env.example` says the same in words. */
export const envSchema = z.object({
  PORT: wholeNumber(0, 65_535, 4000),
  HOST: z.string().default('127.0.0.1'),
  TRAMA_HOME: folder.prefault('.trama'),
  TRAMA_CACHE: folder.optional(),
  NEO4J_URI: z.string().regex(NEO4J_SCHEME, { error: URI_EXPECTED }).optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
  NEO4J_HEAP_MB: wholeNumber(256, 1_048_576, 512),
  NEO4J_PAGE_CACHE_MB: wholeNumber(16, 1_048_576, 128),
  JAVA_HOME: z.string().optional(),
  REPLICAS: wholeNumber(1, 1_000, 1),
  PUBLIC_URL: z.string().regex(WEB_ADDRESS, { error: WEB_ADDRESS_EXPECTED }).optional(),
  TRUST_PROXY: wholeNumber(0, 10, 0),
  OIDC_ISSUER: z.string().regex(ISSUER, { error: ISSUER_EXPECTED }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().max(60, { error: 'al più 60 caratteri' }).default('accesso dell’ente'),
  BOUNDARIES_FILE: folder.optional(),
  BOUNDARIES_ATTRIBUTION: z.string().max(300, { error: 'al più 300 caratteri' }).optional(),
  LOG_LEVEL: z.enum(LEVELS, { error: `una parola fra ${LEVELS.join(', ')}` }).default('info'),
  LOG_FILE: z.string().optional(),
  CHROMIUM_PATH: z.string().optional(),
})

/** The database that the settings ask for. */
type DatabaseChoice =
  | {
      readonly kind: 'embedded'
      readonly heapMb: number
      readonly pageCacheMb: number
      readonly javaHome: string | null
    }
  | {
      readonly kind: 'external'
      readonly uri: string
      readonly user: string
      readonly password: string
      readonly database: string
    }

/** A sign-in provider; `label` is what its link says. */
interface OidcChoice {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly label: string
}

/** The settings of this process, with the words of the program instead of those of the shell. */
export interface Env {
  readonly port: number
  readonly host: string
  /** Everything written at run time, absolute. */
  readonly home: string
  /** The part of it that can be fetched or built again, absolute. */
  readonly cache: string
  readonly database: DatabaseChoice
  /** How many processes share the rate limits. */
  readonly replicas: number
  /** The address that people open, where a proxy stands before this process. */
  readonly publicUrl: string | null
  /** Proxies before this process whose word about a request's address and scheme is taken. */
  readonly trustedProxies: number
  /** The provider that people may sign in at. */
  readonly oidc: OidcChoice | null
  /** Real boundaries of the comuni, where the operator supplies them. */
  readonly boundaries: BoundariesChoice | null
  readonly logLevel: (typeof LEVELS)[number]
  /** Where the log goes: a file, or standard output. */
  readonly logFile: string | null
  readonly chromiumPath: string | null
}

export type EnvResult =
  | { readonly ok: true; readonly env: Env }
  | { readonly ok: false; readonly problems: readonly string[] }

type Variables = Readonly<Record<string, string | undefined>>

/** Reads settings; an empty variable counts as absent. On failure every problem is named, one line each. */
export function parseEnv(variables: Variables): EnvResult {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = envSchema.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0])
      return `${name}: atteso ${issue.message}, trovato «${given[name] ?? ''}»`
    })
    return { ok: false, problems }
  }
  const read = parsed.data
  if (read.NEO4J_URI !== undefined && read.NEO4J_PASSWORD === undefined) {
    return { ok: false, problems: ['NEO4J_PASSWORD: atteso un valore, perché NEO4J_URI è indicata'] }
  }
  if (read.OIDC_ISSUER !== undefined) {
    const missing = (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const).filter((name) => read[name] === undefined)
    const problems = missing.map((name) => `${name}: atteso un valore, perché OIDC_ISSUER è indicata`)
    if (problems.length > 0) return { ok: false, problems }
  }
  return { ok: true, env: nameSettings(read) }
}

function nameSettings(read: z.infer<typeof envSchema>): Env {
  return {
    port: read.PORT,
    host: read.HOST,
    home: read.TRAMA_HOME,
    cache: read.TRAMA_CACHE ?? path.join(read.TRAMA_HOME, 'cache'),
    database: chooseDatabase(read),
    replicas: read.REPLICAS,
    publicUrl: read.PUBLIC_URL === undefined ? null : new URL(read.PUBLIC_URL).origin,
    trustedProxies: read.TRUST_PROXY,
    oidc: chooseOidc(read),
    boundaries:
      read.BOUNDARIES_FILE === undefined
        ? null
        : { file: read.BOUNDARIES_FILE, attribution: read.BOUNDARIES_ATTRIBUTION ?? null },
    logLevel: read.LOG_LEVEL,
    logFile:
      read.LOG_FILE === '-' ? null : path.resolve(ROOT, read.LOG_FILE ?? path.join(read.TRAMA_HOME, 'logs', 'api.log')),
    chromiumPath: read.CHROMIUM_PATH ?? null,
  }
}

function chooseOidc(read: z.infer<typeof envSchema>): OidcChoice | null {
  if (read.OIDC_ISSUER === undefined) return null
  const { OIDC_CLIENT_ID: clientId = '', OIDC_CLIENT_SECRET: clientSecret = '', OIDC_LABEL: label } = read
  return { issuer: read.OIDC_ISSUER, clientId, clientSecret, label }
}

function chooseDatabase(read: z.infer<typeof envSchema>): DatabaseChoice {
  if (read.NEO4J_URI === undefined) {
    const memory = { heapMb: read.NEO4J_HEAP_MB, pageCacheMb: read.NEO4J_PAGE_CACHE_MB }
    return { kind: 'embedded', ...memory, javaHome: read.JAVA_HOME ?? null }
  }
  return {
    kind: 'external',
    uri: read.NEO4J_URI,
    user: read.NEO4J_USER,
    password: read.NEO4J_PASSWORD ?? '',
    database: read.NEO4J_DATABASE,
  }
}

/**
 * Settings of this process: its environment, and for what that leaves open the file `.env` at the root where there is
 * one. Throws a StartError that lists every problem.
 */
export function readEnv(): Env {
  const file = path.join(ROOT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const result = parseEnv(process.env)
  if (result.ok) return result.env
  throw new StartError(`Impostazioni da correggere:\n${result.problems.map((problem) => `  ${problem}`).join('\n')}`)
}

/** The environment of a child process: that of this one, and what the child is told besides. */
export function childEnvironment(settings: Variables): NodeJS.ProcessEnv {
  return { ...process.env, ...settings }
}
