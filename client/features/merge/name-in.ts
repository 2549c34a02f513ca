import type { Preview } from './preview.ts'

/** The name of one of the two actors, or of the one that comes of them. */
export function nameIn({ fields }: Preview, side: 'kept' | 'merged' | 'result'): string {
  const json = fields.find(({ name }) => name === 'name')?.[side] ?? '""'
  return String(JSON.parse(json))
}
