/** The languages of the page, in the order in which they are offered, each by its own name. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  zh: '简体中文',
} as const

export type Language = keyof typeof languages

export const languageIds = Object.keys(languages) as Language[]

/** As the document names it: a language of the web (BCP 47). */
export const tags: Readonly<Record<Language, string>> = { en: 'en', de: 'de', zh: 'zh-Hans' }

/** The language that this build speaks; where nothing is built, the one of the source. */
export const language: Language = typeof cosgradLanguage === 'undefined' ? 'en' : cosgradLanguage

interface Numerals {
  /** Between the ones and the tenths. */
  readonly decimal: string
  /** Between thousands. */
  readonly thousands: string
  /** Between the components of a vector: no mark that a number may hold. */
  readonly list: string
}

const english: Numerals = { decimal: '.', thousands: ',', list: ', ' }

/** How numbers are written in prose, in the figure and in formulas. Fields, links and code have the point everywhere. */
export const numerals: Numerals = {
  en: english,
  de: { decimal: ',', thousands: ' ', list: '; ' },
  zh: english,
}[language]
