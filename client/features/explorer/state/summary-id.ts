/** The sentence that says what is shown: every view is described by it. */
export const SUMMARY_ID = 'rete-riassunto'
