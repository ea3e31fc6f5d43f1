// Takes: the tenants of a config. Gives: a package of the types that their clients share, or how the
// one on disk differs from it.
// Never: talks to a CRM, or touches a file that it did not write.

import { commonFiles } from '../common/common-files.js';
import { commonModel, type CommonModel } from '../common/common-model.js';
import { typeOptions } from '../config/option-keys.js';
import { isPackageName } from '../config/package-name.js';
import { CodegenError } from '../errors.js';
import type { File } from '../emit/file.js';
import { buildModel } from '../model/build-model.js';
import type { Model } from '../model/model.js';
import { selectFrom } from '../model/select.js';
import { applyPlan } from '../output/apply.js';
import { requireNoLeak, type Guarded } from '../output/leak-guard.js';
import { planOutput } from '../output/plan.js';
import { readPreviousOutput } from '../output/previous-output.js';
import { recoverOutput } from '../output/recover.js';
import { compareOutput, type CheckResult } from './check.js';
import { readInputs, type OutputOptions } from './inputs.js';

export interface CommonOptions {
  /** Name of the package. */
  readonly name: string;
  readonly out: string;
  readonly tenants: readonly (Omit<OutputOptions, 'out'> & { readonly tenant: string | null })[];
  readonly guarded?: Guarded | undefined;
}

export interface CommonResult {
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** API names of modules that all tenants have. */
  readonly modules: readonly string[];
  /** API names of the others. */
  readonly excluded: readonly string[];
}

/**
 * Writes the types that the clients of all tenants share.
 * @throws CodegenError USAGE, FILE_MISSING, SNAPSHOT_INVALID, SNAPSHOT_VERSION, NAMES_INVALID,
 *   OUTPUT_FOREIGN, OUTPUT_UNSAFE, WRITE_FAILED
 */
export async function generateCommon(options: CommonOptions): Promise<CommonResult> {
  const { model, files } = await buildCommon(options);
  await recoverOutput(options.out);
  const previous = await readPreviousOutput(options.out);
  const plan = await planOutput(previous, { files, origin: null });
  requireNoLeak(plan.files, options.guarded);
  await applyPlan(plan);
  return {
    out: plan.dir,
    written: plan.write,
    removed: plan.remove,
    unchanged: plan.unchanged.length,
    modules: model.modules.map(({ api }) => api),
    excluded: model.excluded,
  };
}

/**
 * Finds every difference between the folder and what {@link generateCommon} would write. Offline.
 * @throws CodegenError those of {@link generateCommon}, but for those of writing
 */
export async function checkCommon(options: CommonOptions): Promise<CheckResult> {
  const { files } = await buildCommon(options);
  return compareOutput(await readPreviousOutput(options.out), { files, origin: null });
}

async function buildCommon({
  name,
  tenants,
}: CommonOptions): Promise<{ readonly model: CommonModel; readonly files: readonly File[] }> {
  if (!isPackageName(name)) {
    throw new CodegenError('USAGE', '--common takes a name that npm accepts', {
      fix: 'write it like @agency/crm-common',
    });
  }
  if (tenants.length < 2) {
    throw new CodegenError('USAGE', '--common is for several tenants, and this run has one', {
      fix: 'list them under `tenants` in the config',
    });
  }
  const models = await Promise.all(tenants.map(modelOf));
  if (new Set(models.map(({ options: { ids } }) => ids)).size > 1) {
    throw new CodegenError('USAGE', 'tenants with ids: prefix and with ids: brand share no ids', {
      fix: 'set `ids` once, for all tenants of the config',
    });
  }
  const model = commonModel(models);
  const names = tenants.map(({ tenant }) => tenant ?? '');
  return { model, files: commonFiles(model, name, names) };
}

async function modelOf(tenant: CommonOptions['tenants'][number]): Promise<Model> {
  const { readSnapshot, names } = await readInputs({ ...tenant, out: '' });
  const selected = selectFrom(readSnapshot(), tenant);
  return buildModel(selected, names, typeOptions(tenant));
}
