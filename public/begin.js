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
}
