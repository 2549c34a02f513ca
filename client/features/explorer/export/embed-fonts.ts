/** The font of names and titles. */
const FAMILY = 'Titillium Web'

/**
 * CSS rules of the page's font with the font itself inside, so that a picture shows it wherever it is opened. Letters
 * of other scripts are left to the reader's machine. What cannot be fetched is left out.
 */
export async function embedFonts(): Promise<string> {
  const rules = [...document.styleSheets].flatMap(listFaces)
  const embedded = await Promise.allSettled(rules.map(embedFace))
  return embedded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])).join('')
}

interface Face {
  readonly address: string
  readonly weight: string
}

function listFaces(sheet: CSSStyleSheet): Face[] {
  return [...sheet.cssRules].flatMap((rule): Face[] => {
    if (!(rule instanceof CSSFontFaceRule)) return []
    const { style } = rule
    const family = style.getPropertyValue('font-family').replaceAll(/["']/gu, '')
    const range = style.getPropertyValue('unicode-range')
    const source = /url\(["']?([^"')]+\.woff2)["']?\)/u.exec(style.getPropertyValue('src'))?.[1]
    const latin = range === '' || /U\+(?:0000|00?-|0-)/iu.test(range)
    if (family !== FAMILY || source === undefined || !latin) return []
    const base = sheet.href ?? document.baseURI
    return [{ address: new URL(source, base).href, weight: style.getPropertyValue('font-weight') || '400' }]
  })
}

async function embedFace({ address, weight }: Face): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the font at ${address} answered ${response.status}`)
  const data = await readAsDataAddress(await response.blob())
  return `@font-face{font-family:'${FAMILY}';font-weight:${weight};src:url(${data}) format('woff2')}`
}

function readAsDataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('the font could not be read'))
    reader.readAsDataURL(blob)
  })
}
