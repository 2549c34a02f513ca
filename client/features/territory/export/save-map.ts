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
const PIXELS = 3

/** The map that is on the page as a picture: always light, with its words below it. */
export function writeMap(drawing: SVGSVGElement, notes: readonly string[]): MapSheet {
  const { width, height } = drawing.viewBox.baseVal
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('the copy of a drawing is no drawing')
  const lightened = document.createElement('div')
  lightened.dataset['mantineColorScheme'] = 'light'
  lightened.style.cssText = 'position:absolute;left:-9999px;top:0;color-scheme:light'
  lightened.append(copy)
  document.body.append(lightened)
  try {
    for (const part of copy.querySelectorAll<SVGElement>('*')) writeStyles(part)
    const lines = notes.flatMap((note) => cutText(note, NOTE.letters))
    const whole = height + NOTE.gap + lines.length * NOTE.line
    copy.setAttribute('xmlns', SVG)
    copy.setAttribute('viewBox', `0 0 ${width} ${whole}`)
    copy.setAttribute('width', String(width))
    copy.setAttribute('height', String(whole))
    copy.setAttribute('font-family', FONT)
    copy.removeAttribute('class')
    copy.removeAttribute('style')
    copy.prepend(makeGround(width, whole))
    for (const [index, line] of lines.entries()) copy.append(makeLine(line, height + NOTE.gap + NOTE.line * index))
    return { markup: new XMLSerializer().serializeToString(copy), width, height: whole }
  } finally {
    lightened.remove()
  }
}

/** Looks go into attributes; what only a page needs goes away. */
function writeStyles(part: SVGElement): void {
  const styles = getComputedStyle(part)
  for (const name of STYLES) {
    const value = styles.getPropertyValue(name)
    if (value !== '') part.setAttribute(name, value.replaceAll('"', ''))
  }
  for (const name of ['class', 'role', 'tabindex', 'aria-label', 'aria-pressed', 'focusable'])
    part.removeAttribute(name)
}

function makeGround(width: number, height: number): SVGElement {
  const ground = document.createElementNS(SVG, 'rect')
  ground.setAttribute('width', String(width))
  ground.setAttribute('height', String(height))
  ground.setAttribute('fill', '#ffffff')
  return ground
}

function makeLine(text: string, y: number): SVGElement {
  const line = document.createElementNS(SVG, 'text')
  line.setAttribute('x', '8')
  line.setAttribute('y', String(y))
  line.setAttribute('font-size', String(NOTE.fontPx))
  line.setAttribute('fill', '#5b6670')
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
