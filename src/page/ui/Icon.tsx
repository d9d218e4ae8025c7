const drawings = {
  undo: 'M7 4 3 8l4 4M3 8h8.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'm13 4 4 4-4 4M17 8H8.5a4.5 4.5 0 0 0 0 9H12',
  reset: 'M4 10a6 6 0 1 0 2-4.5M4 3v4h4',
  share: 'M10 12V3M6.5 6 10 2.5 13.5 6M5 9.5v7h10v-7',
  theme: 'M10 3.5a6.5 6.5 0 0 1 0 13a6.5 6.5 0 0 1 0-13v13',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  down: 'm5 7.5 5 5 5-5',
  play: 'M6 4.5v11l9-5.5z',
  close: 'm5 5 10 10M15 5 5 15',
  keys: 'M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7',
} as const

/** A drawing on a button, 20 pixels wide, in the colour of the text; the button carries the name. */
export function Icon({ name }: { readonly name: keyof typeof drawings }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  )
}
