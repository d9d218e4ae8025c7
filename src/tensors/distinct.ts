/** The same things, of which no two have the same name: “x” and “x” become “x” and “x (2)”. */
export function distinct<T extends { readonly name: string }>(things: readonly T[]): T[] {
  const names = distinctNames(things.map(({ name }) => name))
  return things.map((thing, i) => {
    const name = names[i] ?? thing.name
    return name === thing.name ? thing : { ...thing, name }
  })
}

/** The same names, each there once. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names)
  if (taken.size === names.length) return names
  const counts = new Map<string, number>()
  return names.map((name) => {
    let count = (counts.get(name) ?? 0) + 1
    let other = name
    while (count > 1 && taken.has((other = `${name} (${count})`))) count++
    counts.set(name, count)
    taken.add(other)
    return other
  })
}
