import { useId, useState } from 'react'
import { dtypes } from '../../../gradcheck/torch/dtype.ts'
import { plain } from '../../../session/number.ts'
import { initial, modes, requirements } from '../../../session/settings.ts'
import { change } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { Chooser, SettingField } from '../../ui/fields/Setting.tsx'
import { Problems } from '../../ui/fields/Problems.tsx'
import { compact, useMedia } from '../../ui/window/useMedia.ts'
import { PointFields } from '../vectors/PointFields.tsx'
import './settings.css'

const named = (ids: readonly string[]) => ids.map((id) => [id, id] as const)
const requiring = Object.entries(requirements).map(([id, { title }]) => [id, title] as const)

/** The settings that the post has. */
const posts = (({ eps, atol, rtol, mode, dtype, requires }) => ({
  eps,
  atol,
  rtol,
  mode,
  dtype,
  requires,
}))(initial)

interface SettingsProps {
  readonly unfolded?: boolean
  /** Where it stands what is wrong with them, if not at each of them. */
  readonly problems?: HTMLElement | null
}

/** The settings of the check on one line, which unfolds to the fields. */
export function Settings({ unfolded = false, problems = null }: SettingsProps) {
  const { act } = useSession()
  const [open, setOpen] = useState(unfolded)
  const small = useMedia(compact)
  const id = useId()
  const settings = useSelector((state) => state.settings)
  const { eps, atol, rtol, mode, dtype, requires } = settings
  const isPosts = Object.entries(posts).every(
    ([field, value]) => settings[field as keyof typeof posts] === value,
  )
  return (
    <div className="check-settings">
      {!unfolded && (
        <p className="settings-line">
          <button
            type="button"
            className="quiet"
            aria-expanded={open}
            aria-controls={id}
            aria-label={say`settings`}
            onClick={() => setOpen(!open)}
          >
            {isPosts ? say`The post’s settings` : say`Settings`}
          </button>
          <code translate="no">
            {[
              `eps ${plain(eps)}`,
              `atol ${plain(atol)}`,
              `rtol ${plain(rtol)}`,
              mode === 'fast' ? say`fast mode` : say`every entry`,
              dtype,
              ...(requires === 'both' ? [] : [requirements[requires].title]),
            ].join(' · ')}
          </code>
        </p>
      )}
      <div id={id} className="check-fields" hidden={!open}>
        <Problems together={!small && open} elsewhere={problems}>
          {small && <PointFields />}
          <SettingField id="eps" />
          <SettingField id="atol" />
          <SettingField id="rtol" />
          <Chooser id="mode" options={named(Object.keys(modes))} />
          <Chooser id="dtype" options={named(Object.keys(dtypes))} />
          <Chooser id="requires" label="requires_grad" options={requiring} />
          <button
            type="button"
            className="quiet"
            aria-disabled={isPosts}
            onClick={() => act((state) => change(state, posts))}
          >{say`the post’s settings`}</button>
        </Problems>
      </div>
    </div>
  )
}
