type Methods = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

/** An object whose methods load what they do when one of them is called. */
export function deferred<T extends object>(
  load: () => Promise<T>,
  ...names: readonly (keyof T & string)[]
): T {
  const methods = names.map((name) => [
    name,
    async (...given: never[]) => ((await load()) as unknown as Methods)[name]?.(...given),
  ]);
  return Object.fromEntries(methods) as T;
}
