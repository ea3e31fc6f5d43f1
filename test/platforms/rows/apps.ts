/** The files of an app, by path; what generates the client into `src/crm` comes with it. */
export type AppFiles = Readonly<Record<string, string>>;

/** Uses the client as an app would. @param ending of relative imports */
export function readContact(ending: string): string {
  return `import { createClient } from './crm/index${ending}';

const { VTIGER_URL = '', VTIGER_USERNAME = '', VTIGER_ACCESS_KEY = '' } = process.env;

export async function readContact(): Promise<string> {
  const crm = createClient({
    url: VTIGER_URL,
    username: VTIGER_USERNAME,
    accessKey: VTIGER_ACCESS_KEY,
  });
  const me = await crm.$me();
  const created = await crm.contacts.create({
    lastname: 'Lovelace',
    leadsource: 'Cold Call',
    assigned_user_id: me.id,
  });
  const found = await crm.contacts.where('id', '=', created.id).first();
  await crm.contacts.delete(created.id);
  await crm.$close();
  return \`read \${found?.lastname}\`;
}
`;
}

/** Prints what {@link readContact} returns. */
export function mainFile(ending: string): string {
  return `import { readContact } from './read-contact${ending}';

readContact().then((text) => console.log(text));
`;
}

const print = (value: object): string => JSON.stringify(value, null, 2);

/** As `create-next-app` writes it. */
export const NEXT_APP: AppFiles = {
  'tsconfig.json': print({
    compilerOptions: {
      target: 'ES2017',
      lib: ['dom', 'dom.iterable', 'esnext'],
      allowJs: true,
      skipLibCheck: true,
      strict: true,
      noEmit: true,
      esModuleInterop: true,
      module: 'esnext',
      moduleResolution: 'bundler',
      resolveJsonModule: true,
      isolatedModules: true,
      jsx: 'react-jsx',
      incremental: true,
      plugins: [{ name: 'next' }],
      paths: { '@/*': ['./src/*'] },
    },
    include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
    exclude: ['node_modules'],
  }),
  'src/read-contact.ts': readContact(''),
  'src/app/layout.tsx': `import type { ReactNode } from 'react';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`,
  // Rendered when it is built, so that the build runs the client.
  'src/app/page.tsx': `import { readContact } from '@/read-contact';

export const dynamic = 'force-static';

export default async function Page() {
  return <p>{await readContact()}</p>;
}
`,
};

/** As `create-vite` writes it: the options stand in a project that the first file refers to. */
export const VITE_APP: AppFiles = {
  'tsconfig.json': print({ files: [], references: [{ path: './tsconfig.app.json' }] }),
  'tsconfig.app.json': print({
    compilerOptions: {
      target: 'es2023',
      lib: ['ES2023', 'DOM'],
      module: 'esnext',
      types: ['vite/client', 'node'],
      skipLibCheck: true,
      moduleResolution: 'bundler',
      allowImportingTsExtensions: true,
      verbatimModuleSyntax: true,
      moduleDetection: 'force',
      noEmit: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      erasableSyntaxOnly: true,
      noFallthroughCasesInSwitch: true,
    },
    include: ['src'],
  }),
  'src/read-contact.ts': readContact('.ts'),
  'src/main.ts': mainFile('.ts'),
  'src/browser.ts': `import { isOneOf } from './crm/index.ts';
import { ContactsLeadsource } from './crm/contacts.ts';

console.log(isOneOf(ContactsLeadsource, ContactsLeadsource[0]));
`,
};

/** As `nest new` of version 11 writes it. */
export const NEST_APP: AppFiles = {
  'tsconfig.json': print({
    compilerOptions: {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      resolvePackageJsonExports: true,
      esModuleInterop: true,
      isolatedModules: true,
      declaration: true,
      removeComments: true,
      emitDecoratorMetadata: true,
      experimentalDecorators: true,
      allowSyntheticDefaultImports: true,
      target: 'ES2023',
      sourceMap: true,
      outDir: './dist',
      baseUrl: './',
      incremental: true,
      skipLibCheck: true,
      strictNullChecks: true,
      forceConsistentCasingInFileNames: true,
      noImplicitAny: false,
      strictBindCallApply: false,
      noFallthroughCasesInSwitch: false,
    },
  }),
  'tsconfig.build.json': print({
    extends: './tsconfig.json',
    exclude: ['node_modules', 'dist', '**/*spec.ts'],
  }),
  'jest.config.json': print({
    moduleFileExtensions: ['js', 'json', 'ts'],
    rootDir: 'src',
    testRegex: '.*\\.spec\\.ts$',
    transform: { '^.+\\.(t|j)s$': 'ts-jest' },
    testEnvironment: 'node',
  }),
  'src/read-contact.ts': readContact(''),
  'src/crm.service.ts': `import { Injectable } from '@nestjs/common';
import { readContact } from './read-contact';

@Injectable()
export class CrmService {
  read(): Promise<string> {
    return readContact();
  }
}
`,
  'src/app.module.ts': `import { Module } from '@nestjs/common';
import { CrmService } from './crm.service';

@Module({ providers: [CrmService] })
export class AppModule {}
`,
  'src/main.ts': `import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { CrmService } from './crm.service';

async function bootstrap() {
  const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
  console.log(await app.get(CrmService).read());
  await app.close();
}
void bootstrap();
`,
  'src/crm.service.spec.ts': `import { Test } from '@nestjs/testing';
import { CrmService } from './crm.service';

it('reads a contact', async () => {
  const module = await Test.createTestingModule({ providers: [CrmService] }).compile();
  expect(await module.get(CrmService).read()).toBe('read Lovelace');
});
`,
};

/** Run as it is, by Node or by Deno. */
export const STRIPPED_APP: AppFiles = {
  'tsconfig.json': print({
    compilerOptions: {
      target: 'esnext',
      module: 'nodenext',
      strict: true,
      noEmit: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      allowImportingTsExtensions: true,
    },
  }),
  'src/read-contact.ts': readContact('.ts'),
  'src/main.ts': mainFile('.ts'),
};

/** Without a tsconfig.json. */
export const PLAIN_APP: AppFiles = {
  'src/read-contact.ts': readContact('.js'),
  'src/main.ts': mainFile('.js'),
};

export const DENO_APP: AppFiles = {
  'deno.json': '{ "nodeModulesDir": "manual" }',
  'src/read-contact.ts': `import process from 'node:process';\n${readContact('.ts')}`,
  'src/main.ts': mainFile('.ts'),
};

/** Tools that check or rewrite all files of an app, none of them told about the client. */
export const LINTED_APP: AppFiles = {
  ...STRIPPED_APP,
  'eslint.config.js': `import tseslint from 'typescript-eslint';

export default tseslint.config(tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, {
  files: ['src/**/*.ts'],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  // ESLint 8 takes true for a warning.
  linterOptions: { reportUnusedDisableDirectives: true },
});
`,
  'biome.json':
    '{ "formatter": { "indentStyle": "tab" }, "files": { "includes": ["src/**/*.ts"] } }',
  '.prettierrc': '{ "semi": false, "tabWidth": 4 }',
  // As `init` writes it.
  '.prettierignore': '/src/crm/**\n',
};
