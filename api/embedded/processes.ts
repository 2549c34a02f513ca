/** What the operating system says of processes that may not be our children. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/**
 * A process that cannot be mistaken for a later one with the same number: its id and the moment it started, in
 * whatever words the system uses for that moment.
 */
export interface ProcessIdentity {
  readonly pid: number
  readonly started: string
}

function readProcFile(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return null
  }
}

function askPs(pid: number, column: string): string | null {
  const asked = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' })
  const answer = asked.error === undefined ? asked.stdout.trim() : ''
  return answer === '' ? null : answer
}

/** State letter and start time out of the text of /proc/PID/stat; the name in it may hold blanks and brackets. */
export function parseProcessStat(stat: string): { state: string; started: string } | null {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, started] = [fields[0], fields[19]]
  return state === undefined || started === undefined ? null : { state, started }
}

/** Identity of a running process, or null when there is none; one that ended but was not collected has ended. */
export function identifyProcess(pid: number): ProcessIdentity | null {
  const text = readProcFile(pid, 'stat')
  if (text !== null) {
    const stat = parseProcessStat(text)
    if (stat === null || stat.state === 'Z' || stat.state === 'X') return null
    return { pid, started: stat.started }
  }
  if (process.platform === 'linux') return null
  const started = askPs(pid, 'lstart')
  return started === null ? null : { pid, started }
}

/** Whether that very process still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.started === identity.started
}

/** Arguments of a running process; empty when it has ended or is not ours to see. */
export function readCommand(pid: number): string[] {
  const text = readProcFile(pid, 'cmdline')
  if (text !== null) return text.split('\0').filter((part) => part !== '')
  return process.platform === 'linux' ? [] : (askPs(pid, 'command') ?? '').split(' ')
}

/** Id of a running process that has `argument` among its arguments, where the system lists processes in /proc. */
export function findProcessWith(argument: string): number | null {
  if (process.platform !== 'linux') return null
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger)
  return pids.find((pid) => pid !== process.pid && readCommand(pid).includes(argument)) ?? null
}

/** Sends a signal; false when the process had already ended. */
export function signalProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
