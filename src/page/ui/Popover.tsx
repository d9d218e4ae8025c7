import {
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { useRested } from './useRested.ts'

interface PopoverProps {
  /** What stands on the button. */
  readonly label: ReactNode
  /** The name of what opens. */
  readonly name: string
  readonly className?: string
  /** The button's name, if what stands on it is none. */
  readonly buttonName?: string
  /** The button's id, for whoever leads to it. */
  readonly buttonId?: string
  /** The key that leads to the button, as ARIA writes keys. */
  readonly shortcut?: string
  /** Whether it is open, and how that changes, for whoever holds both. */
  readonly held?: readonly [open: boolean, setOpen: (open: boolean) => void]
  readonly children: ReactNode
}

/**
 * What is rarer, behind a button. Escape and a press elsewhere close it; whoever was in it is at the button again. It closes,
 * too, when the focus goes elsewhere: what is there may lie below it.
 */
export function Popover({
  label,
  name,
  className = '',
  buttonName,
  buttonId,
  shortcut,
  held,
  children,
}: PopoverProps) {
  const own = useState(false)
  const [open, setOpen] = held ?? own
  // What is in it comes when it is opened, or the page is at rest.
  const [opened, setOpened] = useState(false)
  const rested = useRested()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  // Whoever is in what closes by itself is at the button again.
  useLayoutEffect(() => {
    if (!open && panel.current?.contains(document.activeElement))
      button.current?.focus({ preventScroll: true })
  }, [open])
  const shut = useEffectEvent(() => setOpen(false))
  useEffect(() => {
    if (!open) return undefined
    // What is done in a dialog over it is no business of what lies below, whose button gets the focus back.
    const isBelow = () => document.querySelector('dialog[open]') !== null
    const close = (event: Event) => {
      if (isBelow()) return
      const inside = event.target instanceof Node && box.current?.contains(event.target)
      if (event instanceof KeyboardEvent ? event.key !== 'Escape' : inside) return
      if (event instanceof KeyboardEvent && inside) button.current?.focus()
      shut()
    }
    // To nowhere it goes with the window, and to what is around by a press on plain text.
    const left = ({ relatedTarget: to }: FocusEvent) => {
      if (!(to instanceof Node) || isBelow()) return
      if (!box.current?.contains(to) && !to.contains(box.current)) shut()
    }
    // A link leads away from here, and some buttons are the end of what it was opened for.
    const used = ({ target }: Event) => {
      const last = target instanceof Element ? target.closest('a, [data-closes]') : null
      if (!last || !box.current?.contains(last)) return
      if (last instanceof HTMLButtonElement) button.current?.focus()
      shut()
    }
    const here = box.current
    here?.addEventListener('focusout', left)
    document.addEventListener('click', used)
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    return () => {
      here?.removeEventListener('focusout', left)
      document.removeEventListener('click', used)
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
    }
  }, [open])
  return (
    <div ref={box} className={`popover ${className}`}>
      <button
        ref={button}
        id={buttonId}
        type="button"
        className="popover-button"
        aria-label={buttonName}
        aria-keyshortcuts={shortcut}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open)
          setOpened(true)
        }}
      >
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        className="popover-panel"
        role="group"
        aria-label={name}
        hidden={!open}
      >
        {(opened || rested) && children}
      </div>
    </div>
  )
}
