/** The same things, of which no two have the same name: “x” and “x” become “x” and “x (2)”. */
export function distinct<T extends { readonly name: string }>(things: readonly T[]): readonly T[] {
  const taken = new Set(things.map((thing) => thing.name))
  const counts = new Map<string, number>()
  return things.map((thing) => {
    const { name } = thing
    let count = (counts.get(name) ?? 0) + 1
    let other = name
    while (count > 1 && taken.has((other = `${name} (${count})`))) count++
    counts.set(name, count)
    taken.add(other)
    return { ...thing, name: other }
  })
}
