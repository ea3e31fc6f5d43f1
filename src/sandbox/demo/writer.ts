import type { SandboxData, SandboxFile, SandboxLink, SandboxRecord } from '../store/loading.js';
import { encodeBase64 } from '../values/base64.js';
import { demoSnapshot } from './snapshot.js';

type Values = Readonly<Record<string, string | null>>;

/** Collects the demo records and numbers them. */
export interface DemoWriter {
  /** A record with the next number; created a minute after the one before. Gives its id. */
  add(module: string, values: Values): string;
  /** A record outside of the common sequence. */
  fixed(module: string, number: number, values: Values): string;
  file(record: string, filename: string, filetype: string, content: string): string;
  link(source: string, target: string, label: string): void;
  data(): SandboxData;
}

const START = Date.UTC(2026, 0, 5, 8, 0, 0);
const MINUTE = 60_000;

export function createDemoWriter(): DemoWriter {
  const records: SandboxRecord[] = [];
  const files: SandboxFile[] = [];
  const links: SandboxLink[] = [];
  const prefixes = new Map(
    demoSnapshot.modules.map(({ name, idPrefix }) => [name, idPrefix ?? '']),
  );
  const fields = new Map(
    demoSnapshot.modules.map((module) => [module.name, new Set(module.fields.map((f) => f.name))]),
  );
  let next = 2;

  const fixed = (module: string, number: number, values: Values): string => {
    const id = `${prefixes.get(module) ?? ''}x${String(number)}`;
    records.push({ module, id, values });
    return id;
  };

  return {
    fixed,
    add(module, values) {
      const number = next++;
      const time = new Date(START + number * MINUTE).toISOString().slice(0, 19).replace('T', ' ');
      const usual: Values = {
        assigned_user_id: '19x1',
        createdtime: time,
        modifiedtime: time,
        modifiedby: '19x1',
        source: 'CRM',
      };
      const known = Object.entries(usual).filter(([name]) => fields.get(module)?.has(name));
      return fixed(module, number, { ...Object.fromEntries(known), ...values });
    },
    file(record, filename, filetype, content) {
      const id = `${record.split('x')[0] ?? ''}x${String(next++)}`;
      files.push({
        id,
        record,
        filename,
        filetype,
        base64: encodeBase64(new TextEncoder().encode(content)),
      });
      return id;
    },
    link: (source, target, label) => {
      links.push({ source, target, label });
    },
    data: () => ({ records, files, links }),
  };
}

/** The entry of a list for an index, round and round. */
export function pick<T>(list: readonly [T, ...T[]], index: number): T {
  return list[index % list.length] ?? list[0];
}

/** A day of 2026 or later, `Y-m-d`, so many days after the first of January. */
export function day(offset: number): string {
  return new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
}
