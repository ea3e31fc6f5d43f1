/** What is used of Node's modules. */
interface NodeModules {
  readonly 'node:crypto': {
    createHash(algorithm: 'md5'): { update(text: string): { digest(encoding: 'hex'): string } };
  };
  readonly 'node:zlib': { readonly brotliDecompress: Decompress; readonly unzip: Decompress };
}

type Decompress = (
  compressed: Uint8Array,
  options: { readonly maxOutputLength: number },
  settle: (error: Error | null, bytes: Uint8Array) => void,
) => void;

/**
 * A module of Node; undefined where the platform has none. It is not imported, because a bundle for
 * browsers or workers could not resolve it, and Jest refuses an import within CommonJS.
 */
export function nodeModule<Name extends keyof NodeModules>(
  name: Name,
): NodeModules[Name] | undefined {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: (name: string) => unknown };
  };
  return process?.getBuiltinModule?.(name) as NodeModules[Name] | undefined;
}
