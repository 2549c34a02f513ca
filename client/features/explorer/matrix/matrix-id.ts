/** Id of the grid, for those who lead back to it. */
export const MATRIX_ID = 'rete-matrice'
