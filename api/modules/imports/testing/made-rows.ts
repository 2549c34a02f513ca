const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'zo']

/** A word of its own for each number. */
export function makeWord(number: number): string {
  const place = (at: number) => SYLLABLES[Math.floor(number / SYLLABLES.length ** at) % SYLLABLES.length] ?? ''
  return `${place(0)}${place(2)}${place(1)}${place(3)}`
}

/** The tax code of a body with this serial number. */
export function makeTaxCode(serial: number): string {
  const digits = `${String(serial).padStart(7, '0')}001`
  const sum = [...digits].reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
