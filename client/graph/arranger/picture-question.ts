import { type Box, type CanvasSize, canvasClassOf, type LayoutRequest } from '../layout/contract.ts'
import type { NetworkPicture } from '../picture.ts'
import type { ArrangementQuestion } from './choose-request.ts'
import { coversMain } from './place-over.ts'
import type { Placing } from './placing.ts'
import { keyOfArrangement } from './stored-arrangements.ts'

/** A picture that is asked for in a canvas. */
export interface PictureQuestion {
  readonly picture: NetworkPicture
  readonly canvas: CanvasSize
  readonly openGroups: readonly string[]
  readonly keepClear: readonly Box[]
  /** Room for the words before what has no ties, plane px. */
  readonly shelfHeadingWidth: number
  /** Places that people gave: they win over those of any layout. */
  readonly placed: Placing
}

/** What the layout of a question is remembered by: places that people gave are not part of it. */
export function keyOf({ picture, canvas, openGroups }: PictureQuestion): string {
  return keyOfArrangement(picture.forLayout, canvasClassOf(canvas), openGroups)
}

/** The question as a layout takes it. */
export function toQuestion({ picture, placed: _given, ...rest }: PictureQuestion): ArrangementQuestion {
  return { ...rest, picture: picture.forLayout }
}

/** A layout from nothing. */
export function arrangeAnew(question: PictureQuestion): LayoutRequest {
  return { ...toQuestion(question), task: 'arrange', effort: 'quick' }
}

/** True when people placed all of the main drawing: there is nothing to search. */
export function placesAll({ picture, placed }: PictureQuestion): boolean {
  return placed.size > 0 && coversMain(picture.forLayout, placed)
}

/** A layout that only keeps the places that people gave. */
export function keepPlaced(question: PictureQuestion): LayoutRequest {
  const stored = [...question.placed].map(([id, { x, y }]) => ({ id, x, y }))
  return { ...toQuestion(question), task: 'keep', stored }
}
