import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');

/** The map: which folders (or files of src itself) may import which others. Everything may import itself. */
const mayImport: Readonly<Record<string, string>> = {
  errors: '',
  'plain-text': '',
  version: '',
  io: '',
  steps: 'errors',
  journey: 'errors steps',
  recording: 'errors steps',
  trace: 'errors steps journey',
  overlay: 'errors trace',
  // What the evidence of a trace means is made of it once, for all that judges.
  interpret: 'trace overlay',
  // What a field asks for is decided once: detectors and the score both rest on it.
  meaning: 'trace interpret',
  effort: 'errors steps journey trace interpret',
  detect: 'errors steps journey trace overlay interpret meaning',
  replay: 'errors steps journey trace overlay effort',
  score: 'errors steps journey trace overlay interpret meaning detect effort',
  gate: 'errors journey trace detect effort score',
  // A report that is handed on keeps the words for what a field asks for.
  report: 'errors steps journey trace meaning detect effort score gate',
  demo: 'errors',
  pipeline: 'errors journey replay trace interpret detect effort score gate',
  'program-interface': 'version journey replay detect score report pipeline',
  index:
    'errors steps journey trace interpret detect effort score gate report pipeline program-interface',
  commands:
    'errors plain-text version io steps journey recording replay trace detect effort score gate report pipeline demo',
  cli: 'errors plain-text version io commands',
  start: 'io cli',
};

/** The rooms of folders that have some, in order: a room may import those before it, and itself. */
const rooms: Readonly<Record<string, string>> = {
  replay:
    'errors pause within page browser settings site clock tab record windows observe wait locate input interruptions act walk',
  'replay/page': 'dom clock change heard fields locate press overlays look watch library',
  'detect/facts': 'trace words path forms pages presses interruptions unseen',
  journey: 'model source values yaml written read load',
  score: 'model counts outcome ledger friction findings runs judge way-out opposite',
  'report/html': 'style scripts document pictures parts journey overview comparison page',
  // Each command is a file beside these.
  commands: 'output options files',
};

/** Each package has one home. */
const homes: Readonly<Record<string, string>> = {
  '@duckduckgo/autoconsent': 'replay',
  puppeteer: 'replay',
  'puppeteer-core': 'replay',
  'dom-accessibility-api': 'replay',
  yaml: 'journey',
  ajv: 'journey trace gate',
  chalk: 'report',
  preact: 'report',
  'preact-render-to-string': 'report',
  commander: 'commands',
  '@bomb.sh/tab': 'commands',
  'libphonenumber-js': 'detect',
  typebox: 'program-interface steps journey trace effort detect score gate report',
  tldts: 'replay trace detect',
};

/** Functions of plain data: no clock, no files, no environment. */
const pure = ['overlay', 'interpret', 'meaning', 'detect', 'effort', 'score', 'gate', 'report'];

type Import = { readonly file: string; readonly folder: string; readonly from: string };

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));
const imports = files.flatMap(importsOf);

describe('the map of src', () => {
  it('knows every folder', () => {
    expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(mayImport).sort());
  });

  it('lets each folder import only what lies below it', () => {
    const wrong = imports.filter(({ file, folder, from }) => {
      if (!from.startsWith('.')) return false;
      const target = folderOf(path.posix.join(path.posix.dirname(file), from));
      return target !== folder && !words(mayImport[folder]).includes(target);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it.each(Object.entries(rooms))(
    'lets each room of %s import only those before it',
    (folder, order) => {
      const names = words(order);
      const wrong = imports.filter(({ file, from }) => {
        const target = path.posix.join(path.posix.dirname(file), from);
        const [of, to] = [roomOf(file, folder), roomOf(target, folder)];
        if (of === null || to === null || !from.startsWith('.') || of === to) return false;
        // What stands beside the rooms puts them together.
        if (!names.includes(of) && !isInRoom(file, folder)) return false;
        return !names.slice(0, Math.max(0, names.indexOf(of))).includes(to);
      });
      expect(wrong.map(told)).toEqual([]);
    },
  );

  it('gives each package one home', () => {
    const wrong = imports.filter(({ folder, from }) => {
      const name = packageOf(from);
      return name !== undefined && !words(homes[name]).includes(folder);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('keeps what judges free of files, clocks and environment', () => {
    const wrong = imports.filter(
      ({ folder, from }) => pure.includes(folder) && from.startsWith('node:'),
    );
    expect(wrong.map(told)).toEqual([]);
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bMath\.random\(|\bperformance\.now\(/;
    const asks = files.filter((file) => pure.includes(folderOf(file)) && impure.test(read(file)));
    expect(asks).toEqual([]);
  });
});

describe('the files of src', () => {
  it('are named in small letters and hyphens', () => {
    expect(
      files.filter((file) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.[a-z0-9]+)*\.tsx?$/.test(file)),
    ).toEqual([]);
  });

  it('import one another by their .ts and .tsx names', () => {
    const wrong = imports.filter(({ from }) => from.startsWith('.') && !/\.tsx?$/.test(from));
    expect(wrong.filter(({ from }) => !from.endsWith('.json')).map(told)).toEqual([]);
  });
});

function importsOf(file: string): readonly Import[] {
  const statement =
    /^(?:import|export)\b[^'"]*?\bfrom\s+'([^'\n]+)'|^import '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm;
  const found = [...read(file).matchAll(statement)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  return found.map((from) => ({ file, folder: folderOf(file), from }));
}

function read(file: string): string {
  return readFileSync(path.join(src, file), 'utf8');
}

function folderOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.tsx?$/, '');
}

/** The room of a file below a folder, null for a file that lies elsewhere. */
function roomOf(file: string, folder: string): string | null {
  if (!file.startsWith(`${folder}/`)) return null;
  return folderOf(file.slice(folder.length + 1));
}

function isInRoom(file: string, folder: string): boolean {
  return file.slice(folder.length + 1).includes('/');
}

function packageOf(from: string): string | undefined {
  if (from.startsWith('.') || from.startsWith('node:')) return undefined;
  const [scope = '', name = ''] = from.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function words(text = ''): readonly string[] {
  return text.split(' ').filter(Boolean);
}

function told({ file, from }: Import): string {
  return `${file} imports ${from}`;
}
