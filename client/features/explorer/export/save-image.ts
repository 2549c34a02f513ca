import type { Sheet } from '../../../graph/export/write-sheet.ts'

/** Pixels of a PNG for each px of the sheet: sharp on paper, and on a projector. */
const PNG_SCALE = 2

/** A browser refuses larger canvases. */
const MOST_PIXELS = 16_000

export type ImageFormat = 'svg' | 'png'

/**
 * Saves a sheet as a file.
 * @returns its name
 * @throws Error when the browser cannot make the image
 */
export async function saveImage(sheet: Sheet, format: ImageFormat, today: string): Promise<string> {
  const name = `trama-rete-${today}.${format}`
  saveFile(name, format === 'svg' ? new Blob([sheet.markup], { type: 'image/svg+xml' }) : await paintPng(sheet))
  return name
}

async function paintPng({ markup, width, height }: Sheet): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`
  await image.decode()
  const scale = Math.min(PNG_SCALE, MOST_PIXELS / Math.max(width, height))
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
