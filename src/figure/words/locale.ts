import { formatLocale } from 'd3'
import { numerals } from '../../words/language.ts'

/** How numbers are written in the page's language: d3's `format`, with its decimal mark and its thousands. */
export const { format } = formatLocale({ ...numerals, grouping: [3], currency: ['', ''] })
