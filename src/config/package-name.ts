const PART = '[a-z0-9~-][a-z0-9._~-]*';
const PACKAGE_NAME = new RegExp(`^(?:@${PART}/)?${PART}$`);
const MAX_PACKAGE_NAME = 214;

/** Whether npm accepts this name for a package. */
export function isPackageName(name: string): boolean {
  return name.length <= MAX_PACKAGE_NAME && PACKAGE_NAME.test(name);
}
