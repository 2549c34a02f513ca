/** The table as a whole. It takes the focus when the row that had it is gone. */
export const TABLE_ID = 'rete-tabella'
