import type { Program } from '../syntax/ast.ts'
import { edit } from './arithmetic.ts'
import type { Edit } from './edit.ts'
import { say } from '../../words/say.ts'

/** Methods of classes that are not named as PyTorch looks for them, named `backward`. */
export function renamedMethods({ source, body }: Program): Edit[] {
  return body
    .flatMap((statement) => (statement.kind === 'class' ? statement.body : []))
    .flatMap((method) => {
      if (method.kind !== 'function' || /^(__\w+__|forward|setup_context)$/.test(method.name))
        return []
      const from = source.indexOf(method.name, source.indexOf('def', method.from))
      const change = { from, to: from + method.name.length, text: 'backward' }
      return [edit('name', say`\`backward\` for \`${method.name}\``, method.line, change)]
    })
}
