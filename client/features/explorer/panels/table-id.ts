/** Where the focus goes when the row it stood in is gone. */
export const TABLE_ID = 'rete-tabella'
