// All that the page says, by room, as it stands in the source. Written by `npm run words`.
export const english = {
  figure: [],
  gradcheck: [],
  lesson: [],
  story: [],
  page: [
    'Language',
    'The gradient of cosine similarity',
    'See, derive and check the gradient of cosine similarity: drag two vectors, read the derivation with live numbers, run gradcheck in the page.',
    'The lesson is here to be read. To drag the vectors, run the check and open the lab, this page needs JavaScript: it computes everything in the browser.',
    'The opening: a check that passes, beside the two vectors at which it was made',
  ],
  check: [],
  lab: [],
  python: [],
  session: [],
  reading: [],
} as const
