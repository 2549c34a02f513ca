import type { Seat } from '../shapes.ts'

/** The 47 comuni with their seats and proposed micro-areas: a fixture of the map's tests; what people see is in the seed. */
const ROWS: readonly (readonly [code: string, name: string, area: string, latitude: number, longitude: number])[] = [
  ['001002', 'Airasca', 'MA3', 44.91689, 7.48443],
  ['001011', 'Angrogna', 'MA4', 44.84345, 7.22429],
  ['001025', 'Bibiana', 'MA4', 44.79758, 7.28979],
  ['001026', 'Bobbio Pellice', 'MA4', 44.80771, 7.1179],
  ['001035', 'Bricherasio', 'MA4', 44.82558, 7.30289],
  ['001041', 'Buriasco', 'MA3', 44.87336, 7.41192],
  ['001049', 'Campiglione Fenile', 'MA3', 44.80212, 7.32504],
  ['001053', 'Cantalupa', 'MA2', 44.94031, 7.3326],
  ['001070', 'Cavour', 'MA3', 44.78403, 7.37523],
  ['001071', 'Cercenasco', 'MA3', 44.86126, 7.50126],
  ['001097', 'Cumiana', 'MA2', 44.9828, 7.37438],
  ['001103', 'Fenestrelle', 'MA6', 45.0343, 7.05189],
  ['001110', 'Frossasco', 'MA2', 44.93362, 7.35077],
  ['001111', 'Garzigliana', 'MA3', 44.83678, 7.37473],
  ['001122', 'Inverso Pinasca', 'MA5', 44.94723, 7.21596],
  ['001139', 'Luserna San Giovanni', 'MA4', 44.81432, 7.24579],
  ['001140', 'Lusernetta', 'MA4', 44.80237, 7.25024],
  ['001142', 'Macello', 'MA3', 44.85118, 7.40079],
  ['001145', 'Massello', 'MA7', 44.95856, 7.05631],
  ['001173', 'Osasco', 'MA3', 44.84947, 7.34317],
  ['001184', 'Perosa Argentina', 'MA5', 44.9581, 7.19237],
  ['001186', 'Perrero', 'MA7', 44.93746, 7.11527],
  ['001190', 'Pinasca', 'MA5', 44.94266, 7.22767],
  ['001191', 'Pinerolo', 'MA1', 44.88733, 7.332],
  ['001195', 'Piscina', 'MA3', 44.91946, 7.4259],
  ['001198', 'Pomaretto', 'MA7', 44.95507, 7.1822],
  ['001200', 'Porte', 'MA5', 44.88757, 7.26799],
  ['001201', 'Pragelato', 'MA6', 45.01628, 6.94229],
  ['001202', 'Prali', 'MA7', 44.89041, 7.04904],
  ['001204', 'Pramollo', 'MA5', 44.90459, 7.2117],
  ['001205', 'Prarostino', 'MA2', 44.86584, 7.26972],
  ['001222', 'Roletto', 'MA2', 44.92525, 7.33067],
  ['001226', 'Rorà', 'MA4', 44.7923, 7.19849],
  ['001227', 'Roure', 'MA6', 45.00108, 7.12909],
  ['001234', 'Salza di Pinerolo', 'MA7', 44.94054, 7.05324],
  ['001242', 'San Germano Chisone', 'MA5', 44.89872, 7.24086],
  ['001250', 'San Pietro Val Lemina', 'MA2', 44.90733, 7.31356],
  ['001254', 'San Secondo di Pinerolo', 'MA2', 44.86657, 7.29865],
  ['001260', 'Scalenghe', 'MA3', 44.88831, 7.49797],
  ['001263', 'Sestriere', 'MA6', 44.95765, 6.87655],
  ['001275', 'Torre Pellice', 'MA4', 44.82074, 7.22398],
  ['001281', 'Usseaux', 'MA6', 45.0485, 7.02687],
  ['001299', 'Vigone', 'MA3', 44.84236, 7.49452],
  ['001300', 'Villafranca Piemonte', 'MA3', 44.78128, 7.50451],
  ['001306', 'Villar Pellice', 'MA4', 44.80859, 7.15828],
  ['001307', 'Villar Perosa', 'MA5', 44.92019, 7.24927],
  ['001310', 'Virle Piemonte', 'MA3', 44.86594, 7.56889],
]

/** Seats of the 47 comuni; the id of each is its name. */
export const SEATS: readonly Seat[] = ROWS.map(([, id, , latitude, longitude]) => ({ id, latitude, longitude }))

/** Micro-area of a comune, by name. */
export const AREA_OF: ReadonlyMap<string, string> = new Map(ROWS.map(([, name, area]) => [name, area]))
