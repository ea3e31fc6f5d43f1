export { BaseClient, createBaseClient } from './core.js';
