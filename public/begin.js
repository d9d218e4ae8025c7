// Before anything is painted: what the style sheet must know of this visit. The page's own scripts come later.
{
  const { dataset, lang } = document.documentElement
  // Without it whatever needs scripts is not shown.
  dataset.scripts = ''
  const { hash } = location
  const framed = /[#&]embed=/.test(hash)
  // The page in another language: the one that the link asks for; at the root, which is English, the reader's choice or her browser's.
  const languages = (dataset.languages || 'en').split(' ')
  const here = lang.slice(0, 2)
  const linked = /[#&]lang=([\w-]+)/.exec(hash)
  let wanted = linked ? [linked[1]] : framed || here !== 'en' ? [here] : navigator.languages
  try {
    const chosen = localStorage.getItem('cosgrad-language')
    if (chosen && !linked && here === 'en' && !framed) wanted = [chosen]
  } catch {
    // A storage that is shut remembers nothing.
  }
  const language = wanted
    .map((name) => name.slice(0, 2).toLowerCase())
    .find((name) => languages.includes(name))
  if (language && language !== here)
    location.replace(
      (here === 'en' ? './' : '../') +
        (language === 'en' ? '' : `${language}/`) +
        hash.replace(/([#&])lang=[^&]*&?/, '$1').replace(/[#&]$/, ''),
    )
  try {
    const theme = framed
      ? /[#&]theme=(light|dark)\b/.exec(hash)?.[1]
      : localStorage.getItem('cosgrad-theme')
    if (theme === 'light' || theme === 'dark') dataset.theme = theme
  } catch {
    // A storage that is shut remembers nothing.
  }
  if (hash.length > 1) {
    dataset.linked = ''
    const place = /[#&]at=([\w.-]+)/.exec(hash)?.[1]
    // What the document holds is the story at its beginning; a link may open another place, and other vectors.
    dataset.opens =
      framed || /[#&]present=notes/.test(hash) || !place || place.startsWith('lab')
        ? 'elsewhere'
        : 'story'
    document.addEventListener('DOMContentLoaded', () => {
      if (dataset.opens !== 'story') return
      document.getElementById(`at=${place}`)?.scrollIntoView()
      dataset.opens = 'figure'
    })
  }

  // What is pressed, pasted or dropped before the page hears it is kept, and done again once it does.
  const kept = { click: [], paste: [], drop: [] }
  const keep = (event) => {
    const { type, target } = event
    const given = event.clipboardData ?? event.dataTransfer
    const button = target.closest?.('button')
    if (given) {
      // A browser empties what it gives when the event is over.
      const data = new DataTransfer()
      data.setData('text', given.getData('text'))
      for (const file of given.files) data.items.add(file)
      const how = { bubbles: true, cancelable: true, clipboardData: data, dataTransfer: data }
      kept[type].push(() =>
        (target.isConnected ? target : document.body).dispatchEvent(
          new event.constructor(type, how),
        ),
      )
    } else if (button) kept.click.push(() => button.click())
    if (type === 'drop') event.preventDefault()
  }
  for (const type in kept) addEventListener(type, keep)
  addEventListener('hears', ({ detail: type }) => {
    removeEventListener(type, keep)
    setTimeout(() => kept[type].splice(0).forEach((again) => again()))
  })
  // Without this a browser opens a dropped file instead of the page.
  addEventListener('dragover', (event) => event.preventDefault())

  // Opened from a disk, a browser loads no modules; one file that holds them all has no such template.
  if (location.protocol === 'file:')
    document.addEventListener('DOMContentLoaded', () => {
      const told = document.getElementById('from-disk')?.content
      if (!told) return
      Object.assign(told.firstElementChild.style, {
        maxWidth: '40em',
        margin: '4em auto',
        padding: '0 1em',
        font: '1.1em/1.5 sans-serif',
      })
      document.getElementById('root').replaceChildren(told)
    })
}
