import type { MergePreviewQuery, MergeSide } from '../../generated/graphql.ts'

/** What a merge would do, as the server works it out. */
export type Preview = NonNullable<MergePreviewQuery['mergePreview']>

/** From whom each field is taken; the actor that stays where nothing is said. */
export type Choices = Readonly<Record<string, MergeSide>>
