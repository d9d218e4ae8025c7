import { checkingOf } from '../../../session/check.ts'
import { change } from '../../../session/state.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useFollowed } from '../../store/useStoreEffect.ts'
import { Chooser, SettingField } from '../../ui/fields/Setting.tsx'
import { verdictWord } from '../../check/words.ts'
import { Said } from '../../ui/Said.tsx'
import { say } from '../../../words/say.ts'

/** The settings that this step is about, and what the check says with them. */
export function Precision() {
  const { act } = useSession()
  const ok = useFollowed((state) => checkingOf(state).check?.report.ok ?? null, { rate: 'often' })
  const word = useFollowed((state) => verdictWord(checkingOf(state)), { rate: 'often' })
  const dtype = useSelector(({ settings }) => settings.dtype)
  return (
    <div className="card console precision-controls">
      <p className="verdict-line" data-ok={ok ?? 'unknown'}>
        <Said
          text={say`the right backward() <0/>`}
          parts={[
            <strong key="verdict" translate="no">
              {word}
            </strong>,
          ]}
        />
      </p>
      <div className="check-fields">
        <SettingField id="eps" />
        <Chooser
          id="dtype"
          options={[
            ['float64', 'float64'],
            ['float32', 'float32'],
          ]}
        />
        {(dtype === 'float32' || ok === false) && (
          <button
            type="button"
            className="quiet"
            onClick={() => act((state) => change(state, { eps: 1e-6, dtype: 'float64' }))}
          >
            {say`back to 1e-6 and float64`}
          </button>
        )}
      </div>
    </div>
  )
}
