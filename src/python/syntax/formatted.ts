import type { SyntaxNode } from '@lezer/common'
import type { Expr, Formatted, Replacement } from './ast.ts'
import { childrenOf, inner, type Reader } from './reader.ts'
import { shapeOf, unescaped } from './strings.ts'
import { say } from '../../words/say.ts'

/** Reads strings, and the expressions in them. */
export function stringReader(
  reader: Reader,
  tuple: (nodes: readonly SyntaxNode[]) => Expr,
): (node: SyntaxNode) => Expr {
  return strings

  /** Strings that stand side by side are one. */
  function strings(node: SyntaxNode): Expr {
    const parts = node.name === 'ContinuedString' ? childrenOf(node) : [node]
    const pieces = parts.flatMap(stringParts)
    const span = reader.span(node)
    const joined: (string | Replacement)[] = []
    for (const piece of pieces) {
      const last = joined.at(-1)
      if (typeof piece === 'string' && typeof last === 'string')
        joined[joined.length - 1] = last + piece
      else joined.push(piece)
    }
    if (joined.every((piece) => typeof piece === 'string'))
      return { kind: 'literal', value: { type: 'string', value: joined.join('') }, ...span }
    return { kind: 'formatted', parts: joined, ...span }
  }

  function stringParts(node: SyntaxNode): (string | Replacement)[] {
    const text = reader.text(node)
    const shape = shapeOf(text)
    if (shape.bytes) throw reader.refusal(say`A string of bytes`, node, say`use an ordinary string`)
    const end = node.to - shape.after
    if (node.name === 'String') {
      const said = reader.source.slice(node.from + shape.before, end)
      return [shape.raw ? said : unescaped(said)]
    }
    return formatParts(node, node.from + shape.before, end, shape.raw)
  }

  function formatParts(
    node: SyntaxNode,
    start: number,
    end: number,
    raw: boolean,
  ): (string | Replacement)[] {
    const parts: (string | Replacement)[] = []
    let at = start
    const say = (to: number) => {
      const said = reader.source.slice(at, to).replaceAll('{{', '{').replaceAll('}}', '}')
      if (said !== '') parts.push(raw ? said : unescaped(said))
    }
    for (const child of childrenOf(node))
      if (child.name === 'FormatReplacement') {
        say(child.from)
        parts.push(replacement(child))
        at = child.to
      }
    say(end)
    return parts
  }

  function replacement(node: SyntaxNode): Replacement {
    const children = inner(childrenOf(node))
    const [value] = children
    if (value === undefined) throw reader.problem('f-string: empty expression not allowed', node)
    const find = (name: string) => children.find((child) => child.name === name)
    const [conversion, spec, selfDoc] = ['FormatConversion', 'FormatSpec', 'FormatSelfDoc'].map(
      find,
    )
    const expressions = children.filter(
      ({ name }) => !name.startsWith('Format') || name === 'FormatString',
    )
    return {
      value: tuple(expressions),
      conversion: conversion ? reader.text(conversion).slice(1) : null,
      spec: spec ? formatted(spec) : null,
      shown: selfDoc ? reader.source.slice(node.from + 1, selfDoc.to) : null,
    }
  }

  function formatted(spec: SyntaxNode): Formatted {
    const parts = formatParts(spec, spec.from + 1, spec.to, false)
    return { kind: 'formatted', parts, ...reader.span(spec) }
  }
}
