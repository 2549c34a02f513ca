/** Two days, the second not before the first. */
export interface TwoDays {
  readonly from: number
  readonly to: number
}
