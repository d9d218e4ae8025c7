import { EditorView } from '@codemirror/view'

/**
 * What is typed in place of a selection is put there by the editor. Left to the browser, it would get the colours of
 * what it replaces as a style in the document, which the document's policy refuses with an error.
 */
export const overtyping = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data, cancelable } = event
    const { main, ranges } = view.state.selection
    if (inputType !== 'insertText' || !data || !cancelable || main.empty || ranges.length > 1)
      return false
    event.preventDefault()
    view.dispatch(view.state.replaceSelection(data), {
      userEvent: 'input.type',
      scrollIntoView: true,
    })
    return true
  },
})
