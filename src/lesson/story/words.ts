const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const

const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A count in words below a hundred, in digits from there on; with a capital where it begins a sentence. */
export function inWords(count: number, capital = false): string {
  const [ten, one] = [Math.floor(count / 10), count % 10]
  const word =
    small[count] ??
    (count < 100 && tens[ten]
      ? `${tens[ten]}${one > 0 ? `-${small[one] ?? ''}` : ''}`
      : count.toLocaleString('en'))
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
