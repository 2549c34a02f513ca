/**
 * The browser of the journeys. Nothing is downloaded: npm brings a whole Chromium, packed, for Linux on x64; it is
 * unpacked once per version into the cache folder. Elsewhere CHROMIUM_PATH or a Chromium on PATH serves.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'
import { z } from 'zod'
import { readEnv } from '#api/env.ts'

/** How to start a browser: its program and the variables it needs beside those of this process. */
interface BrowserProgram {
  readonly executable: string
  readonly variables: Readonly<Record<string, string>>
}

const PACKAGE = '@sparticuz/chromium'
const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FONT_SETTINGS = 'trama-fonts.conf'
const NONE =
  'I percorsi nel browser richiedono Chromium; trovato: nessuno. Debian/Ubuntu: sudo apt-get install -y chromium (oppure indicare CHROMIUM_PATH).'

function findPackage(): { bin: string; version: string } | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  try {
    const entry = createRequire(import.meta.url).resolve(PACKAGE)
    const root = entry.slice(0, entry.lastIndexOf(PACKAGE) + PACKAGE.length)
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    return { bin: path.join(root, 'bin'), version: z.object({ version: z.string() }).parse(manifest).version }
  } catch {
    return null
  }
}

function unpackTar(packed: string, into: string): void {
  const tar = spawnSync('tar', ['-x', '-C', into], { input: brotliDecompressSync(readFileSync(packed)) })
  if (tar.status !== 0) throw new Error(`tar could not unpack ${path.basename(packed)}: ${tar.stderr}`)
}

/** Font settings that name the bundled font only: pictures are the same on every machine, and none is without a font. */
function describeFonts(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>\n<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`
}

/** Unpacks the browser, its libraries and its font into `folder`, which appears only when it is whole. */
function unpackOnce(bin: string, folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(path.dirname(folder), { recursive: true })
  const work = mkdtempSync(`${folder}.incoming-`)
  const program = path.join(work, 'chromium')
  writeFileSync(program, brotliDecompressSync(readFileSync(path.join(bin, 'chromium.br'))))
  chmodSync(program, 0o755)
  unpackTar(path.join(bin, 'al2023.tar.br'), work)
  unpackTar(path.join(bin, 'fonts.tar.br'), work)
  writeFileSync(
    path.join(work, FONT_SETTINGS),
    describeFonts(path.join(folder, 'fonts'), path.join(folder, 'font-cache')),
  )
  try {
    renameSync(work, folder)
  } catch (error) {
    rmSync(work, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

/** Whether the system lacks libraries that the program needs (on servers usually NSS). */
function lacksLibraries(program: string): boolean {
  const ldd = spawnSync('ldd', [program], { encoding: 'utf8' })
  return ldd.error !== undefined || ldd.stdout.includes('not found')
}

/** Brings WebGL without a graphics card; the browser looks for it beside its program. */
function unpackWebgl(bin: string, folder: string): void {
  if (!existsSync(path.join(folder, 'libEGL.so'))) unpackTar(path.join(bin, 'swiftshader.tar.br'), folder)
}

function readyPackedBrowser(cache: string, webgl: boolean): BrowserProgram | null {
  const found = findPackage()
  if (found === null) return null
  const folder = path.join(cache, 'browser', found.version)
  unpackOnce(found.bin, folder)
  if (webgl) unpackWebgl(found.bin, folder)
  const executable = path.join(folder, 'chromium')
  return {
    executable,
    variables: {
      FONTCONFIG_FILE: path.join(folder, FONT_SETTINGS),
      ...(lacksLibraries(executable) ? { LD_LIBRARY_PATH: path.join(folder, 'lib') } : {}),
    },
  }
}

function findOnPath(): string | null {
  return ON_PATH.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null
}

/** CHROMIUM_PATH, then the one that npm brings, then one on PATH. Throws an Error of one sentence where there is none. */
function findBrowser(webgl: boolean): BrowserProgram {
  const env = readEnv()
  if (env.chromiumPath !== null) return { executable: env.chromiumPath, variables: {} }
  const packed = readyPackedBrowser(env.cache, webgl)
  if (packed !== null) return packed
  const onPath = findOnPath()
  if (onPath === null) throw new Error(NONE)
  return { executable: onPath, variables: {} }
}

/** WebGL in software, as where there is no graphics card; drawing on canvases stays as it is without. */
const WEBGL = ['--enable-unsafe-swiftshader']

/** Starts the browser without a window; close it when the journeys are over. */
export function launchBrowser({ webgl = false }: { readonly webgl?: boolean } = {}): Promise<Browser> {
  return chromium.launch(describeLaunch(webgl))
}

/** The same, to be driven by several processes one after the other. */
export function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(describeLaunch(false))
}

function describeLaunch(webgl: boolean): LaunchOptions {
  const { executable, variables } = findBrowser(webgl)
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return {
    executablePath: executable,
    headless: true,
    // Root, as in many containers, cannot use the sandbox; /dev/shm is often too small there.
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...(webgl ? WEBGL : [])],
    env: { ...Object.fromEntries(inherited), ...variables },
  }
}
