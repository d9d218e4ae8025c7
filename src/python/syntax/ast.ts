/** Where a piece of the program stands: offsets, and the line that an error in it is told with. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly line: number
  /** Of an expression: from the outermost of the parentheses around it to their end. */
  readonly outer?: { readonly from: number; readonly to: number }
}

export interface Name extends Span {
  readonly kind: 'name'
  readonly id: string
}

export interface Literal extends Span {
  readonly kind: 'literal'
  readonly value:
    | { readonly type: 'int'; readonly value: number | bigint }
    | { readonly type: 'float'; readonly value: number }
    | { readonly type: 'string'; readonly value: string }
    | { readonly type: 'bool'; readonly value: boolean }
    | { readonly type: 'none' | 'ellipsis' }
}

/** A string with expressions in it. */
export interface Formatted extends Span {
  readonly kind: 'formatted'
  readonly parts: readonly (string | Replacement)[]
}

export interface Replacement {
  readonly value: Expr
  readonly conversion: string | null
  readonly spec: Formatted | null
  /** The text of the expression, for `{x=}`; null where it is not asked for. */
  readonly shown: string | null
}

export interface Sequence extends Span {
  readonly kind: 'tuple' | 'list' | 'set'
  readonly items: readonly Expr[]
}

export interface Dict extends Span {
  readonly kind: 'dict'
  /** A key of null stands for `**value`. */
  readonly entries: readonly { readonly key: Expr | null; readonly value: Expr }[]
}

export interface Unary extends Span {
  readonly kind: 'unary'
  readonly op: '-' | '+' | '~' | 'not'
  readonly operand: Expr
}

export type BinaryOp =
  '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '<<' | '>>' | '&' | '|' | '^'

export interface Binary extends Span {
  readonly kind: 'binary'
  readonly op: BinaryOp
  readonly left: Expr
  readonly right: Expr
  /** Where the operator stands. */
  readonly opSpan: Span
}

export type CompareOp = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'is not' | 'in' | 'not in'

/** a < b < c. */
export interface Compare extends Span {
  readonly kind: 'compare'
  readonly first: Expr
  readonly rest: readonly { readonly op: CompareOp; readonly operand: Expr }[]
}

export interface Logical extends Span {
  readonly kind: 'logical'
  readonly op: 'and' | 'or'
  readonly left: Expr
  readonly right: Expr
}

export interface Conditional extends Span {
  readonly kind: 'conditional'
  readonly test: Expr
  readonly whenTrue: Expr
  readonly whenFalse: Expr
}

export interface Lambda extends Span {
  readonly kind: 'lambda'
  readonly params: Params
  readonly body: Expr
}

export interface Call extends Span {
  readonly kind: 'call'
  readonly callee: Expr
  readonly args: readonly Expr[]
  /** A name of null stands for `**value`. */
  readonly keywords: readonly { readonly name: string | null; readonly value: Expr }[]
}

export interface Attribute extends Span {
  readonly kind: 'attribute'
  readonly object: Expr
  readonly name: string
  readonly nameSpan: Span
}

export interface Subscript extends Span {
  readonly kind: 'subscript'
  readonly object: Expr
  readonly index: Expr
}

export interface Slice extends Span {
  readonly kind: 'slice'
  readonly start: Expr | null
  readonly end: Expr | null
  readonly step: Expr | null
}

export interface Starred extends Span {
  readonly kind: 'starred'
  readonly value: Expr
}

export interface Walrus extends Span {
  readonly kind: 'walrus'
  readonly target: Name
  readonly value: Expr
}

export interface Clause {
  readonly target: Expr
  readonly iterable: Expr
  readonly conditions: readonly Expr[]
}

export interface Comprehension extends Span {
  readonly kind: 'comprehension'
  readonly of: 'list' | 'set' | 'dict' | 'generator'
  readonly key: Expr | null
  readonly value: Expr
  readonly clauses: readonly Clause[]
}

export type Expr =
  | Name
  | Literal
  | Formatted
  | Sequence
  | Dict
  | Unary
  | Binary
  | Compare
  | Logical
  | Conditional
  | Lambda
  | Call
  | Attribute
  | Subscript
  | Slice
  | Starred
  | Walrus
  | Comprehension

export interface Param {
  readonly name: string
  readonly kind: 'positional only' | 'positional' | 'rest' | 'keyword only' | 'keywords'
  readonly default: Expr | null
  readonly annotation: Expr | null
}

export type Params = readonly Param[]

export type Body = readonly Statement[]

export interface FunctionDef extends Span {
  readonly kind: 'function'
  readonly name: string
  readonly params: Params
  readonly returns: Expr | null
  readonly body: Body
  readonly decorators: readonly Expr[]
}

export interface ClassDef extends Span {
  readonly kind: 'class'
  readonly name: string
  readonly bases: readonly Expr[]
  readonly body: Body
  readonly decorators: readonly Expr[]
}

export interface Handler extends Span {
  readonly type: Expr | null
  readonly name: string | null
  readonly body: Body
}

export interface Imported {
  /** The dotted name of the module, or the name in it. */
  readonly name: string
  readonly as: string | null
}

export type Statement =
  | (Span & { readonly kind: 'expression'; readonly value: Expr })
  | (Span & { readonly kind: 'assign'; readonly targets: readonly Expr[]; readonly value: Expr })
  | (Span & {
      readonly kind: 'annotated'
      readonly target: Expr
      readonly annotation: Expr
      readonly value: Expr | null
    })
  | (Span & {
      readonly kind: 'augmented'
      readonly target: Expr
      readonly op: BinaryOp
      readonly value: Expr
    })
  | (Span & {
      readonly kind: 'if'
      readonly branches: readonly { readonly test: Expr; readonly body: Body }[]
      readonly otherwise: Body
    })
  | (Span & {
      readonly kind: 'for'
      readonly target: Expr
      readonly iterable: Expr
      readonly body: Body
      readonly otherwise: Body
    })
  | (Span & {
      readonly kind: 'while'
      readonly test: Expr
      readonly body: Body
      readonly otherwise: Body
    })
  | (Span & {
      readonly kind: 'with'
      readonly items: readonly { readonly context: Expr; readonly target: Expr | null }[]
      readonly body: Body
    })
  | (Span & {
      readonly kind: 'try'
      readonly body: Body
      readonly handlers: readonly Handler[]
      readonly otherwise: Body
      readonly finally: Body
    })
  | (Span & { readonly kind: 'raise'; readonly value: Expr | null; readonly cause: Expr | null })
  | (Span & { readonly kind: 'assert'; readonly test: Expr; readonly message: Expr | null })
  | (Span & { readonly kind: 'return'; readonly value: Expr | null })
  | (Span & { readonly kind: 'delete'; readonly targets: readonly Expr[] })
  | (Span & { readonly kind: 'global' | 'nonlocal'; readonly names: readonly string[] })
  | (Span & { readonly kind: 'import'; readonly modules: readonly Imported[] })
  | (Span & { readonly kind: 'from'; readonly module: string; readonly names: readonly Imported[] })
  | (Span & { readonly kind: 'pass' | 'break' | 'continue' })
  | FunctionDef
  | ClassDef

/** A whole program. */
export interface Program {
  readonly source: string
  readonly body: Body
}
