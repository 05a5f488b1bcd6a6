/** Topics that people keep apart. What is joined to one of them is kept from the other too. */
export class Partings {
  private readonly others = new Map<string, Set<string>>();

  part(a: string, b: string): void {
    if (a === b) return;
    this.of(a).add(b);
    this.of(b).add(a);
  }

  parted(a: string, b: string): boolean {
    return this.others.get(a)?.has(b) ?? false;
  }

  /** `fresh` has come out of `source`: whoever was kept from that is kept from it. */
  inherit(fresh: string, source: string): void {
    for (const other of this.others.get(source) ?? []) this.part(fresh, other);
  }

  /** `gone` has become part of `into`: whoever was kept from it is kept from `into`. */
  unite(into: string, gone: string): void {
    for (const other of this.others.get(gone) ?? []) {
      this.others.get(other)?.delete(gone);
      if (other !== into) this.part(into, other);
    }
    this.others.delete(gone);
  }

  /** Each pair once, sorted. */
  pairs(): (readonly [string, string])[] {
    return [...this.others.keys()].toSorted().flatMap((a) =>
      [...this.of(a)]
        .filter((b) => a < b)
        .toSorted()
        .map((b) => [a, b] as const),
    );
  }

  private of(topic: string): Set<string> {
    const found = this.others.get(topic) ?? new Set<string>();
    this.others.set(topic, found);
    return found;
  }
}
