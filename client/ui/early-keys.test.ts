import { expect, test, vi } from 'vitest'
import { createEarlyKeys } from './early-keys.ts'

class KeyEvent extends Event {
  readonly ctrlKey = false
  readonly metaKey = false
  readonly altKey = false
  readonly isComposing = false
  readonly key: string

  constructor(key: string) {
    super('keydown', { cancelable: true })
    this.key = key
  }
}

/** Types on a window of its own; says which keys went on to the page. */
function openWindow() {
  const target = new EventTarget()
  vi.stubGlobal('window', target)
  return (...keys: readonly string[]) => keys.filter((key) => target.dispatchEvent(new KeyEvent(key)))
}

test('letters are kept from the start until they are taken, and reach nothing else meanwhile', () => {
  const type = openWindow()
  const early = createEarlyKeys()
  expect(type('x')).toEqual(['x'])
  early.start()
  expect(type('a', 's', 'k', 'Backspace', 'l', 'ArrowDown')).toEqual(['ArrowDown'])
  expect(early.take()).toBe('asl')
  expect(type('y')).toEqual(['y'])
  expect(early.take()).toBe('')
  vi.unstubAllGlobals()
})

test('Escape forgets them', () => {
  const type = openWindow()
  const early = createEarlyKeys()
  early.start()
  expect(type('a', 'Escape', 'b')).toEqual(['Escape', 'b'])
  expect(early.take()).toBe('')
  vi.unstubAllGlobals()
})
