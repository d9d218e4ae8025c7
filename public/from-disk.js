// Opened from a disk, a browser loads no modules; this plain script says so.
if (location.protocol === 'file:') {
  document.getElementById('root').innerHTML =
    '<p style="max-width: 40em; margin: 4em auto; padding: 0 1em; font: 1.1em/1.5 sans-serif">' +
    'This page was opened as a file, and so the browser loads none of its parts. ' +
    'Serve its folder and open the address instead: <code>npm start</code> in the project, ' +
    'or <code>npx serve</code> in this folder.</p>'
}
