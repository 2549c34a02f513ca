// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { BOLD, RichText } from './rich-text.tsx'

afterEach(cleanup)

test('draws the tags it knows round their words, and leaves the words of others plain', () => {
  const { container } = render(<RichText text="Almeno <b>6 attori</b> e <i>uno</i> <b>solo</b>." tags={BOLD} />)
  expect(container.innerHTML).toBe('Almeno <b>6 attori</b> e uno <b>solo</b>.')
})

test('never makes HTML of a text', () => {
  const { container } = render(<RichText text={'<b><img src="x"></b> & <script>'} tags={BOLD} />)
  expect(container.innerHTML).toBe('<b>&lt;img src="x"&gt;</b> &amp; &lt;script&gt;')
})
