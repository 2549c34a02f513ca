import type { Layout } from './contract.ts'

/**
 * A short name for the exact positions, sides and hidden labels of a layout: equal only when all of them are equal to
 * the last bit. Sixteen hexadecimal digits (two FNV-1a hashes of 32 bits with different starts).
 */
export function hashLayout(layout: Layout): string {
  const text = new TextEncoder()
  const chunks: Uint8Array[] = []
  for (const place of layout.places) {
    chunks.push(text.encode(`${place.id}:${place.side}:${place.labelHidden ? 'hidden' : 'shown'}`))
    chunks.push(new Uint8Array(Float64Array.of(place.x, place.y, place.halfWidth, place.halfHeight).buffer))
  }
  return [0x811c9dc5, 0x9747b28c].map((start) => hashBytes(chunks, start).toString(16).padStart(8, '0')).join('')
}

function hashBytes(chunks: readonly Uint8Array[], start: number): number {
  let hash = start
  for (const chunk of chunks) for (const byte of chunk) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
