import type { ModelModule } from '../../src/model/model.js';
import { isVtigerError } from '../../templates/runtime/errors.js';
import { unsupported } from './check.js';
import type { Lab } from './lab.js';
import type { Values } from './loose-client.js';

/**
 * Makes a record of any module.
 * @throws Unsupported for an inventory module of stock 8.4.0, which can make none
 */
export async function createRecord(lab: Lab, module: ModelModule, values: Values): Promise<Values> {
  try {
    return await lab.repository(module).create(values);
  } catch (error) {
    const stock = isVtigerError(error) && error.serverCode === 'INVALID_ID_ATTRIBUTE';
    if (!stock || module.variant !== 'inventory') throw error;
    return unsupported('this Vtiger cannot make inventory records: INVALID_ID_ATTRIBUTE');
  }
}
