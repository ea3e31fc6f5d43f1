/**
 * Every way in which the tool can fail, with its documented exit code: 0 fine, 1 drift, 2 usage, 3 CRM,
 * 4 metadata or output refused.
 */
export const EXIT_CODES = {
  DRIFT: 1,
  USAGE: 2,
  CONFIG_INVALID: 2,
  CREDENTIALS_MISSING: 2,
  PATTERN_UNMATCHED: 2,
  FILE_MISSING: 2,
  CRM_UNREACHABLE: 3,
  CRM_REFUSED: 3,
  CRM_ANSWER_INVALID: 3,
  MODULE_REFUSED: 3,
  SNAPSHOT_INVALID: 4,
  SNAPSHOT_VERSION: 4,
  NAMES_INVALID: 4,
  METADATA_UNSAFE: 4,
  OUTPUT_FOREIGN: 4,
  OUTPUT_UNSAFE: 4,
  OUTPUT_INVALID: 4,
  WRITE_FAILED: 4,
  INTERNAL: 4,
} as const;

export type CodegenErrorCode = keyof typeof EXIT_CODES;

/**
 * What the tool throws. `message` says what went wrong and where, `fix` what to do about it.
 * Neither ever holds a credential.
 */
export class CodegenError extends Error {
  override readonly name = 'CodegenError';
  readonly code: CodegenErrorCode;
  readonly fix: string | undefined;

  constructor(
    code: CodegenErrorCode,
    message: string,
    options: { fix?: string; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.fix = options.fix;
  }

  get exitCode(): 1 | 2 | 3 | 4 {
    return EXIT_CODES[this.code];
  }
}
