/** The field that looks for names among what is shown. */
export const SEARCH_FIELD_ID = 'rete-cerca'
