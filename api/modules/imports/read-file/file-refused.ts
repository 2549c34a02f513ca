import type { FileProblem, FileProblemCode, SentenceFacts } from '#graph-schema/model/import-file.ts'

/** A file that cannot be read; `problem` is the sentence for who sent it. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly problem: FileProblem

  constructor(code: FileProblemCode, facts: SentenceFacts = {}) {
    super(`the file cannot be read: ${code}`)
    this.problem = { code, facts }
  }
}
