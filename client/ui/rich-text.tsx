import { createElement, Fragment, type ReactNode } from 'react'

export interface RichTextProps {
  /** Words with tags, `Almeno <b>6 attori</b>`: tags do not stand inside each other. */
  readonly text: string
  /** What each tag draws round its words; a tag that is not here leaves them plain. */
  readonly tags: Readonly<Record<string, (words: string) => ReactNode>>
}

const TAGGED = /<(\w+)>(.*?)<\/\1>/gu

/** A translated text in which some words are bold, or a link. Never HTML: what is not a known tag stays text. */
export function RichText({ text, tags }: RichTextProps) {
  const parts: ReactNode[] = []
  let from = 0
  for (const match of text.matchAll(TAGGED)) {
    const [whole, tag = '', words = ''] = match
    parts.push(text.slice(from, match.index), tags[tag]?.(words) ?? words)
    from = match.index + whole.length
  }
  parts.push(text.slice(from))
  // Spread, not listed: parts have no identity but their place.
  return createElement(Fragment, null, ...parts)
}

/** The tags of a text that only has bold words. */
export const BOLD: RichTextProps['tags'] = { b: (words) => <b>{words}</b> }
