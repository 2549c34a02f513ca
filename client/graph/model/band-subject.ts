import { ARROW_FAMILIES } from '#graph-schema/model/tie.ts'

/** What a band counts: all ties, the actors that have one, or the ties of one family. */
export const BAND_SUBJECTS = ['ties', 'actors', ...ARROW_FAMILIES] as const
export type BandSubject = (typeof BAND_SUBJECTS)[number]
