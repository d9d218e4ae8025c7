import { describe, expect, test } from 'vitest'
import { withoutStyles } from './looks.ts'

describe('what stands in style attributes', () => {
  test('goes into the style sheet, and the element gets its class', () => {
    const { html, css } = withoutStyles('<p>a <b style="top:1em">b</b></p>')
    expect(html).toBe('<p>a <b class="s0">b</b></p>')
    expect(css).toBe('.s0{top:1em!important}')
  })

  test('stands there once, however many elements have it, and each keeps its own classes', () => {
    const { html, css } = withoutStyles(
      '<i class="vlist" style="height:2em"></i><i style="height:2em" class="strut x"></i><i style="height:3em"/>',
    )
    expect(html).toBe('<i class="s0 vlist"></i><i class="s0 strut x"></i><i class="s1"/>')
    expect(css.split('\n')).toEqual(['.s0{height:2em!important}', '.s1{height:3em!important}'])
  })

  test('keeps custom properties weak, so that the page can change them', () =>
    expect(withoutStyles('<i style="--at: 3px; left:var(--at);"></i>').css).toBe(
      '.s0{--at: 3px; left:var(--at)!important}',
    ))

  test('is read as a browser reads an attribute', () =>
    expect(
      withoutStyles('<i style="font-family:&quot;A&quot;,&#x27;B &amp; C&#x27;"></i>').css,
    ).toBe(`.s0{font-family:"A",'B & C'!important}`))

  test('leaves alone what has none', () => {
    const plain = '<p title="style">x &lt; style="y"</p>'
    expect(withoutStyles(plain)).toEqual({ html: plain, css: '' })
  })
})
