/** Where the focus goes on the way back from what the picture opened. */
export const CANVAS_ID = 'rete-grafo'
