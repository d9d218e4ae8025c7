import { say } from '../../words/say.ts'

/** A key, or several, and what it does: a row of the help. */
export interface KeyHelp {
  readonly keys: string
  readonly does: string
}

/** What the keys do while a tip has the focus: the text of the help, kept beside the code it tells of. */
export const tipKeys: readonly KeyHelp[] = [
  { keys: '← ↑ → ↓', does: say`move by a tenth of a grid square` },
  { keys: say`Shift + arrow`, does: say`move by a grid square` },
  { keys: say`Alt + arrow`, does: say`move by a hundredth of a grid square` },
  { keys: say`[ and ]`, does: say`turn by 1° at constant length; with Shift by 15°` },
  { keys: say`− and +`, does: say`make shorter or longer by 5 %` },
  { keys: '1', does: say`give length 1` },
  { keys: say`Escape`, does: say`give the vector back` },
]

/** What the keys do on the end of the guessed arrow. */
export const guessKeys: readonly KeyHelp[] = [
  { keys: '← ↑ → ↓', does: say`move its end; with Shift farther, with Alt less far` },
  { keys: say`[ and ]`, does: say`turn it by 1°; with Shift by 15°` },
  { keys: say`− and +`, does: say`make it shorter or longer by 5 %` },
  { keys: say`Escape`, does: say`give the arrow back` },
]

/** What the keys do while the paper has the focus. */
export const paperKeys: readonly KeyHelp[] = [
  { keys: '← ↑ → ↓', does: say`move the paper` },
  { keys: say`+ and −`, does: say`zoom in and out` },
  { keys: 'F', does: say`fit the vectors and gradients` },
  { keys: '0', does: say`go home` },
]

/** What the figure says at a key, wherever in it the focus is. */
export const sayKeys: readonly KeyHelp[] = [
  { keys: 'R', does: say`say all of the figure once more` },
  { keys: 'G', does: say`say where the arrows point, as on a clock` },
]

/** What the keys do while a tip has the focus in space. */
export const spaceTipKeys: readonly KeyHelp[] = [
  { keys: '← ↑ → ↓', does: say`move in the screen, on the sphere by 1°, or along the chosen axis` },
  { keys: say`Page Up, Page Down`, does: say`move away from you, nearer to you` },
  { keys: say`Shift, Alt`, does: say`with these: ten times as far, a tenth as far` },
  { keys: say`[ and ]`, does: say`turn by 1° about your line of sight; with Shift by 15°` },
]

/** What the keys do while the paper has the focus in space. */
export const spacePaperKeys: readonly KeyHelp[] = [
  { keys: '← ↑ → ↓', does: say`turn by 10°; with Shift by 45°, with Alt by 1°` },
  { keys: say`[ and ]`, does: say`roll by 10°` },
  { keys: '1, 2, 3', does: say`look along e₁, e₂, e₃` },
  { keys: '4', does: say`look straight onto span{x, y}` },
]
