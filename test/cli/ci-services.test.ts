import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, it } from 'vitest';
import { ciFiles } from '../../src/commands/files/init-files.ts';
import { commandLine } from '../helpers/command-line.ts';
import { workplace } from '../helpers/workplace.ts';

const silent = new NoOperationTraceWriter();

/** What GitHub's own reader says of a workflow. */
async function saidOfWorkflow(content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: 'friction.yml', content }, silent);
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

/** What GitHub's own reader says of an action. */
function saidOfAction(content: string): readonly string[] {
  const { context } = parseAction({ name: 'action.yml', content }, silent);
  return context.errors.getErrors().map(({ message }) => message);
}

describe("GitHub's own reader", () => {
  const { text } = ciFiles.github('0.1.0');
  const action = readFileSync('action.yml', 'utf8');

  it('takes the workflow that `friction init` writes, and those of the guide', async () => {
    expect(await saidOfWorkflow(text)).toEqual([]);
    const guide = readFileSync('docs/ci.md', 'utf8');
    const blocks = [...guide.matchAll(/```yaml\n(jobs:.*?)```/gs)].map(([, block]) => block);
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) expect(await saidOfWorkflow(`on: push\n${block}`)).toEqual([]);
  });

  it('takes the action', () => {
    expect(saidOfAction(action)).toEqual([]);
  });

  it('refuses them with a mistake in it', async () => {
    expect(await saidOfWorkflow(text.replace('runs-on', 'run-on'))).not.toEqual([]);
    expect(await saidOfWorkflow(text.replace('always()', 'alwais()'))).not.toEqual([]);
    expect(saidOfAction(action.replace('shell: bash', 'shel: bash'))).not.toEqual([]);
  });
});

describe('a reader of GitLab CI', () => {
  const place = workplace();
  const git = (...argv: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@clinic.example', ...argv], {
      cwd: place.cwd,
      stdio: 'ignore',
    });
  const program = path.resolve('node_modules/gitlab-ci-local/dist/index.js');

  /** The jobs it sees in the files that are in the repository; throws where they hold to no schema. */
  function jobs(): string {
    git('add', '-A');
    git('commit', '-qm', 'x', '--allow-empty');
    const options = { cwd: place.cwd, encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync(process.execPath, [program, '--list'], options);
  }

  it('takes what `friction init` writes, and refuses it with a mistake in it', async () => {
    git('init', '-q');
    await commandLine(['init', '--ci', 'gitlab'], { cwd: place.cwd });
    expect(jobs()).toMatch(/^friction +test/m);
    const job = place.read('friction.gitlab-ci.yml');
    place.write('friction.gitlab-ci.yml', job.replace('when: always', 'when: sometimes'));
    expect(jobs).toThrow();
  }, 180_000);
});
