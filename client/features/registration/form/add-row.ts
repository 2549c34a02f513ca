import { flushSync } from 'react-dom'

/** Adds a row before the button that was pressed, and puts the focus into it. */
export function addRow(button: HTMLElement, add: () => void): void {
  flushSync(add)
  const row = button.previousElementSibling
  row?.querySelector<HTMLElement>('select, input, textarea')?.focus()
}
