import type { Sheet } from '../../../graph/export/write-sheet.ts'

/** Pixels of a PNG for each px of the sheet: sharp in a document, and as a poster. */
const PNG_SCALES = { png: 2, 'png-large': 4 } as const

/** A browser refuses larger canvases. */
const MOST_PIXELS = 16_000

export type ImageFormat = 'svg' | keyof typeof PNG_SCALES

/**
 * Saves a sheet as a file.
 * @returns its name
 * @throws Error when the browser cannot make the image
 */
export async function saveImage(sheet: Sheet, format: ImageFormat, day: string): Promise<string> {
  const name = `trama-rete-${day}.${format === 'svg' ? 'svg' : 'png'}`
  const blob =
    format === 'svg' ? new Blob([sheet.markup], { type: 'image/svg+xml' }) : await paintPng(sheet, PNG_SCALES[format])
  saveFile(name, blob)
  return name
}

/** True where the browser takes images into its clipboard: only in a safe context, and not every browser. */
export function canCopyImage(): boolean {
  return window.isSecureContext && 'clipboard' in navigator && 'ClipboardItem' in window
}

/**
 * Puts the image of a sheet into the clipboard.
 * @throws Error when the browser refuses, or cannot make the image
 */
export async function copyImage(sheet: Promise<Sheet>): Promise<void> {
  // Handed over unfinished: after a wait some browsers no longer see the click that asked for it.
  const image = sheet.then((ready) => paintPng(ready, PNG_SCALES.png))
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
}

async function paintPng({ markup, width, height }: Sheet, most: number): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`
  await image.decode()
  const scale = Math.min(most, MOST_PIXELS / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('the browser gives no canvas to paint on')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('the browser could not write the image')
  return blob
}

function saveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
