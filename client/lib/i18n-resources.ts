import type access from '../locales/it/access.json'
import type actor from '../locales/it/actor.json'
import type acts from '../locales/it/acts.json'
import type asOf from '../locales/it/as-of.json'
import type common from '../locales/it/common.json'
import type editing from '../locales/it/editing.json'
import type explorer from '../locales/it/explorer.json'
import type figures from '../locales/it/figures.json'
import type gaps from '../locales/it/gaps.json'
import type groups from '../locales/it/groups.json'
import type importWords from '../locales/it/import.json'
import type inbox from '../locales/it/inbox.json'
import type joining from '../locales/it/joining.json'
import type matrix from '../locales/it/matrix.json'
import type microAreas from '../locales/it/micro-areas.json'
import type overview from '../locales/it/overview.json'
import type people from '../locales/it/people.json'
import type questions from '../locales/it/questions.json'
import type record from '../locales/it/record.json'
import type registration from '../locales/it/registration.json'
import type research from '../locales/it/research.json'
import type search from '../locales/it/search.json'
import type shell from '../locales/it/shell.json'
import type situation from '../locales/it/situation.json'
import type sources from '../locales/it/sources.json'
import type structure from '../locales/it/structure.json'
import type surveys from '../locales/it/surveys.json'
import type territory from '../locales/it/territory.json'
import type ties from '../locales/it/ties.json'
import type time from '../locales/it/time.json'
import type timeline from '../locales/it/timeline.json'
import type tools from '../locales/it/tools.json'
import type ways from '../locales/it/ways.json'
import type words from '../locales/it/words.json'

/** Namespaces, one a file. The Italian files are the measure: a key they lack does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    returnNull: false
  }
  interface ResourceNamespaceMap {
    access: typeof access
    acts: typeof acts
    inbox: typeof inbox
    joining: typeof joining
    actor: typeof actor
    'as-of': typeof asOf
    common: typeof common
    editing: typeof editing
    explorer: typeof explorer
    figures: typeof figures
    gaps: typeof gaps
    groups: typeof groups
    import: typeof importWords
    matrix: typeof matrix
    'micro-areas': typeof microAreas
    overview: typeof overview
    people: typeof people
    questions: typeof questions
    record: typeof record
    registration: typeof registration
    research: typeof research
    search: typeof search
    shell: typeof shell
    situation: typeof situation
    sources: typeof sources
    structure: typeof structure
    surveys: typeof surveys
    territory: typeof territory
    ties: typeof ties
    time: typeof time
    timeline: typeof timeline
    tools: typeof tools
    ways: typeof ways
    words: typeof words
  }
}
