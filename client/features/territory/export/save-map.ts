import { textWidth } from '../../../graph/layout/words/text.ts'

/** A picture that stands by itself. */
export interface MapSheet {
  readonly markup: string
  readonly width: number
  readonly height: number
}

/** What the page's styles say of a shape, and the picture has to say itself. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-size',
  'font-weight',
] as const

const SVG = 'http://www.w3.org/2000/svg'
const FONT = "'Titillium Web', 'Segoe UI', Arial, sans-serif"
const NOTE = { fontPx: 11, line: 16, gap: 8, letters: 92 } as const
const SIGN = { height: 24, gap: 8 } as const
const PIXELS = 3

/** What the page writes below its map: signs with their words, and lines. */
export interface MapNotes {
  readonly legend: readonly { readonly sign: SVGSVGElement; readonly words: string }[]
  readonly lines: readonly string[]
}

/** The map that is on the page as a picture: always light, with its legend and its words below it. */
export function writeMap(drawing: SVGSVGElement, { legend, lines }: MapNotes): MapSheet {
  const { width, height } = drawing.viewBox.baseVal
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('the copy of a drawing is no drawing')
  const lightened = document.createElement('div')
  lightened.dataset['mantineColorScheme'] = 'light'
  lightened.style.cssText = 'position:absolute;left:-9999px;top:0;color-scheme:light'
  lightened.append(copy)
  document.body.append(lightened)
  try {
    const top = height + NOTE.gap + SIGN.height
    addLegend(copy, legend, height)
    writeStyles(copy.querySelectorAll<SVGElement>('*'))
    const written = lines.flatMap((line) => cutText(line, NOTE.letters))
    const whole = top + NOTE.gap + written.length * NOTE.line
    copy.setAttribute('xmlns', SVG)
    copy.setAttribute('viewBox', `0 0 ${width} ${whole}`)
    copy.setAttribute('width', String(width))
    copy.setAttribute('height', String(whole))
    copy.setAttribute('font-family', FONT)
    copy.removeAttribute('class')
    copy.removeAttribute('style')
    copy.prepend(makeGround(width, whole))
    for (const [index, line] of written.entries()) copy.append(makeLine(line, 8, top + NOTE.gap + NOTE.line * index))
    return { markup: new XMLSerializer().serializeToString(copy), width, height: whole }
  } finally {
    lightened.remove()
  }
}

/** The signs of the legend side by side, each with its words. */
function addLegend(sheet: SVGSVGElement, legend: MapNotes['legend'], top: number): void {
  let left = 8
  for (const { sign, words } of legend) {
    const copy = sign.cloneNode(true)
    if (!(copy instanceof SVGSVGElement)) continue
    const { width, height } = sign.getBoundingClientRect()
    copy.setAttribute('x', String(left))
    copy.setAttribute('y', String(top + (SIGN.height - height) / 2))
    sheet.append(copy, makeLine(words, left + width + SIGN.gap, top + SIGN.height / 2 + NOTE.fontPx / 3))
    left += width + 3 * SIGN.gap + textWidth(words, NOTE.fontPx)
  }
}

/** Looks go into attributes; what only a page needs goes away. All are read before any loses what its looks hang on. */
function writeStyles(parts: Iterable<SVGElement>): void {
  const read = [...parts].map((part) => {
    const styles = getComputedStyle(part)
    return { part, looks: STYLES.map((name) => [name, styles.getPropertyValue(name)] as const) }
  })
  for (const { part, looks } of read) {
    for (const [name, value] of looks) if (value !== '') part.setAttribute(name, value.replaceAll('"', ''))
    for (const name of ['class', 'role', 'tabindex', 'aria-label', 'aria-pressed', 'focusable'])
      part.removeAttribute(name)
  }
}

function makeGround(width: number, height: number): SVGElement {
  const ground = document.createElementNS(SVG, 'rect')
  ground.setAttribute('width', String(width))
  ground.setAttribute('height', String(height))
  ground.setAttribute('fill', '#ffffff')
  return ground
}

function makeLine(text: string, x: number, y: number): SVGElement {
  const line = document.createElementNS(SVG, 'text')
  line.setAttribute('x', String(x))
  line.setAttribute('y', String(y))
  line.setAttribute('font-size', String(NOTE.fontPx))
  line.setAttribute('fill', '#5b6670')
  line.setAttribute('class', 'sheet-words')
  line.textContent = text
  return line
}

/** Lines of at most so many letters, cut between words. */
function cutText(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length === 0 || longer.length > letters) lines.push(word)
    else lines.splice(-1, 1, longer)
  }
  return lines
}

/**
 * Saves the picture as pixels.
 * @throws Error when the browser cannot make the image
 */
export async function savePng(name: string, { markup, width, height }: MapSheet): Promise<void> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * PIXELS)
  canvas.height = Math.round(height * PIXELS)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = name
  link.click()
}
