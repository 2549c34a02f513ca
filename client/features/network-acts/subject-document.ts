import type { TypedDocumentNode } from '@apollo/client'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import {
  ActorSubjectDocument,
  GroupSubjectDocument,
  SourceSubjectDocument,
  UndertakingSubjectDocument,
} from '../../generated/graphql.ts'
import type { SubjectAnswer } from './plans/given.ts'

/** The question by which what an act is about is read: one for each kind, since one for all takes the database long. */
export function subjectDocumentOf(id: string | null): TypedDocumentNode<SubjectAnswer, { id: string }> {
  switch (id === null ? null : entityTypeOf(id)) {
    case 'LOCAL_NODE':
    case 'GOVERNANCE_BODY':
      return GroupSubjectDocument
    case 'PROJECT':
    case 'EVENT':
      return UndertakingSubjectDocument
    case 'SOURCE':
    case 'THEME':
      return SourceSubjectDocument
    default:
      return ActorSubjectDocument
  }
}
