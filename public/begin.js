// Before anything is painted: what the style sheet must know of this visit. The page's own scripts come later.
{
  const { dataset } = document.documentElement
  // Without it whatever needs scripts is not shown.
  dataset.scripts = ''
  const { hash } = location
  const framed = /[#&]embed=/.test(hash)
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
    dataset.opens = framed || !place || place.startsWith('lab') ? 'elsewhere' : 'story'
    document.addEventListener('DOMContentLoaded', () => {
      if (dataset.opens !== 'story') return
      document.getElementById(`at=${place}`)?.scrollIntoView()
      dataset.opens = 'figure'
    })
  }
}
