import { language, languages, languageIds, tags, type Language } from '../../words/language.ts'
import { say } from '../../words/say.ts'
import { remember } from '../outside/storage.ts'

/** Which languages stand beside this document: none, where it is one file. */
const beside = () => (document.documentElement.dataset['languages'] ?? '').split(' ')

/** The page in another language, at the place and with the vectors of the address: English stands above the others. */
function hrefOf(other: Language): string {
  const root = language === 'en' ? './' : '../'
  return `${root}${other === 'en' ? '' : `${other}/`}${location.hash}`
}

/** The page in its languages, each by its own name. The choice is kept for the next visit. */
export function Languages() {
  const all = languageIds.filter((id) => beside().includes(id))
  if (all.length < 2) return null
  return (
    <nav className="menu-languages" aria-label={say`Language`}>
      {all.map((id) => (
        <a
          key={id}
          href={hrefOf(id)}
          lang={tags[id]}
          hrefLang={tags[id]}
          aria-current={id === language ? 'true' : undefined}
          // The address may have moved on since this was rendered.
          onPointerDown={({ currentTarget }) => (currentTarget.href = hrefOf(id))}
          onClick={({ currentTarget }) => {
            currentTarget.href = hrefOf(id)
            remember('cosgrad-language', id)
          }}
        >
          {languages[id]}
        </a>
      ))}
    </nav>
  )
}
