/** Room between a mark and its label, plane px: at its sides, and above and below it. Layout and canvas both count with it. */
export const LABEL_GAP: { readonly across: number; readonly down: number } = { across: 5, down: 2 }
