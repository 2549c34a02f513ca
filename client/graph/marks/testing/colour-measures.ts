/** A colour as linear light, each channel 0 to 1. */
export type LinearColour = readonly [red: number, green: number, blue: number]

/** Reads `#rrggbb`. @throws Error when the text is not one. */
export function readHex(hex: string): LinearColour {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(hex)
  if (match === null) throw new Error(`"${hex}" is not a colour of six hexadecimal digits`)
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => toLinear(Number.parseInt(pair, 16) / 255))
  return [red, green, blue]
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: LinearColour, b: LinearColour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance([red, green, blue]: LinearColour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

type Matrix = readonly [LinearColour, LinearColour, LinearColour]

/** Dichromatic vision as linear maps of linear light (Machado, Oliveira, Fernandes 2009, severity 1). */
export const VISIONS: Readonly<Record<'normal' | 'protan' | 'deutan' | 'tritan', Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** The colour as another kind of vision sees it. */
export function seeAs(colour: LinearColour, vision: Matrix): LinearColour {
  const [red, green, blue] = vision.map((row) =>
    Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])),
  )
  return [red ?? 0, green ?? 0, blue ?? 0]
}

/** Distance in OKLab × 100: about 2 is just seen side by side, 10 is plainly another colour. */
export function colourDistance(a: LinearColour, b: LinearColour): number {
  const [la, aa, ba] = toOklab(a)
  const [lb, ab, bb] = toOklab(b)
  return 100 * Math.hypot(la - lb, aa - ab, ba - bb)
}

function toOklab([red, green, blue]: LinearColour): LinearColour {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
