import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Said } from './Said.tsx'

const html = (text: string) =>
  renderToStaticMarkup(
    h(Said, {
      text,
      parts: [h('code', { translate: 'no' }, 'eps'), h('em', { className: 'lit' })],
    }),
  )

test('a sentence without parts is what it is', () => {
  expect(html('Read here, sent nowhere.')).toBe('<span>Read here, sent nowhere.</span>')
})

test('a part stands as it is, or around the words that the sentence gives it', () => {
  expect(html('The step <0/> is <1>too small</1>.')).toBe(
    '<span>The step </span><code translate="no">eps</code><span> is </span><em class="lit">too small</em><span>.</span>',
  )
})

test('another language may put the parts in another order, and one inside the other', () => {
  expect(html('<1>Zu klein ist <0/></1>!')).toBe(
    '<em class="lit"><span>Zu klein ist </span><code translate="no">eps</code></em><span>!</span>',
  )
})

test('a mark without a part stays to be seen', () => {
  expect(html('See <2/> and <3>there</3>.')).toBe(
    '<span>See &lt;2/&gt; and &lt;3&gt;there&lt;/3&gt;.</span>',
  )
})
