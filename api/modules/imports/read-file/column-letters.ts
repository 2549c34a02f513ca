/** The letters by which a spreadsheet names a column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(place: number): string {
  const rest = Math.floor(place / 26)
  const letter = String.fromCharCode(65 + (place % 26))
  return rest === 0 ? letter : `${columnLetters(rest - 1)}${letter}`
}
