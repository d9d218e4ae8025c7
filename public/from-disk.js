// Opened from a disk, a browser loads no modules; this plain script says so.
if (location.protocol === 'file:') {
  const sentence = document.createElement('p')
  sentence.append(
    'This page was opened as a file, and so the browser loads none of its parts. ' +
      'Serve its folder and open the address instead: npm start in the project, or npx serve in this folder. ' +
      'npm run build:single makes one file that works from a disk.',
  )
  Object.assign(sentence.style, {
    maxWidth: '40em',
    margin: '4em auto',
    padding: '0 1em',
    font: '1.1em/1.5 sans-serif',
  })
  document.getElementById('root').replaceChildren(sentence)
}
