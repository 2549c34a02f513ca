import { spawn } from 'node:child_process'

/** How a program that was run to its end ended, and all it printed. */
export interface ProgramRun {
  readonly code: number
  readonly printed: string
}

/** Runs a program; null when it cannot be run. A signal counts as code 1. */
export function runProgram(command: string, args: readonly string[]): Promise<ProgramRun | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const parts: string[] = []
    child.stdout.on('data', (part) => parts.push(String(part)))
    child.stderr.on('data', (part) => parts.push(String(part)))
    child.on('error', () => resolve(null))
    child.on('close', (code) => resolve({ code: code ?? 1, printed: parts.join('') }))
  })
}
