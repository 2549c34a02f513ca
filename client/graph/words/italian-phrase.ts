import type { NetworkEntity } from '../model/network.ts'
import { findNoun, type Noun, UNDERTAKING_NOUNS } from './italian-nouns.ts'

/** What a sentence needs to know of an entity it names. */
export type NamedEntity = Pick<NetworkEntity, 'name' | 'collective' | 'undertaking'>

/** An entity as Italian grammar sees it. */
export interface ItalianPhrase {
  readonly plural: boolean
  readonly gender: 'm' | 'f'
  /** What stands before the name after each preposition, blank or apostrophe included; "" before a bare name. */
  readonly before: Readonly<Record<Preposition, string>>
}

/** `il` stands for the article alone. */
type Preposition = 'il' | 'di' | 'a' | 'da' | 'in' | 'con' | 'su'

/**
 * How to bring an entity's name into an Italian sentence: its article, joined with prepositions.
 * @param called what the sentence calls it, where that is not its name: an acronym keeps the gender of the name
 */
export function phraseOf(entity: NamedEntity, called: string = entity.name): ItalianPhrase {
  const noun = findNoun(entity.name)
  if (noun !== null) {
    // "Società di Mutuo Soccorso" that stand for several bodies are several.
    const plural = noun.plural || (noun.invariable === true && entity.collective)
    return articulate({ ...noun, plural }, called, '')
  }
  if (entity.undertaking === null) return bare(called)
  const { word, noun: kindNoun } = UNDERTAKING_NOUNS[entity.undertaking]
  return articulate(kindNoun, word, `${word} `)
}

function bare(name: string): ItalianPhrase {
  // "ad Acea": two equal vowels do not meet.
  const a = /^a/iu.test(name) ? 'ad ' : 'a '
  return { plural: false, gender: 'm', before: { il: '', di: 'di ', a, da: 'da ', in: 'in ', con: 'con ', su: 'su ' } }
}

/** `first` is the word after the article; `rest` is put between article and name. */
function articulate(noun: Noun, first: string, rest: string): ItalianPhrase {
  const article = articleOf(noun, first)
  const write = (form: string) => (form.endsWith('’') ? form : `${form} `) + rest
  const joined = JOINED[article]
  return {
    plural: noun.plural,
    gender: noun.gender,
    before: {
      il: write(article),
      di: write(joined.di),
      a: write(joined.a),
      da: write(joined.da),
      in: write(joined.in),
      con: write(`con ${article}`),
      su: write(joined.su),
    },
  }
}

type Article = 'il' | 'lo' | 'l’' | 'la' | 'i' | 'gli' | 'le'

const JOINED: Readonly<Record<Article, Readonly<Record<'di' | 'a' | 'da' | 'in' | 'su', string>>>> = {
  il: { di: 'del', a: 'al', da: 'dal', in: 'nel', su: 'sul' },
  lo: { di: 'dello', a: 'allo', da: 'dallo', in: 'nello', su: 'sullo' },
  'l’': { di: 'dell’', a: 'all’', da: 'dall’', in: 'nell’', su: 'sull’' },
  la: { di: 'della', a: 'alla', da: 'dalla', in: 'nella', su: 'sulla' },
  i: { di: 'dei', a: 'ai', da: 'dai', in: 'nei', su: 'sui' },
  gli: { di: 'degli', a: 'agli', da: 'dagli', in: 'negli', su: 'sugli' },
  le: { di: 'delle', a: 'alle', da: 'dalle', in: 'nelle', su: 'sulle' },
}

function articleOf({ gender, plural }: Noun, first: string): Article {
  const vowel = /^[aeiouàèéìòù]/iu.test(first)
  if (gender === 'f') return plural ? 'le' : vowel ? 'l’' : 'la'
  const heavy = /^(?:s[^aeiouàèéìòù]|z|gn|ps|pn|x|y)/iu.test(first)
  if (plural) return vowel || heavy ? 'gli' : 'i'
  if (vowel) return 'l’'
  return heavy ? 'lo' : 'il'
}
