import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { loadJourneys } from '../../journey/load/load-journeys.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { formatProblems } from '../../journey/read/format-problems.ts';
import { type ProjectChoices, projectOf } from '../options/gate-options.ts';
import type { ValueChoices } from '../options/value-options.ts';

const home = 'journeys';

/** The journeys that are meant; when something is wrong with any of them, everything that is, at once. */
export function loadOrExplain(
  given: readonly string[],
  choices: ValueChoices & Pick<ProjectChoices, 'config'>,
  io: Io,
): readonly Journey[] {
  if (given.length === 0 && !hasOwn(io)) throw new UserError(noneGiven);
  const { site, set, envFile } = choices;
  const { journeys, problems } = loadJourneys(given.length === 0 ? [home] : given, {
    ...(site !== undefined && { site }),
    ...(set !== undefined && { set }),
    ...(envFile !== undefined && { envFile }),
    allowUploads: allowedUploads(choices, io),
    env: io.env,
    cwd: io.cwd,
  });
  if (problems.length > 0) throw new UserError(formatProblems(problems));
  if (journeys.length === 0) throw new UserError('There is no journey in what was named.');
  return journeys;
}

/** What the command line and friction.yaml let journeys give to sites; one that is not there is a slip of the pen. */
function allowedUploads(
  { allowUpload = [], config }: ValueChoices & Pick<ProjectChoices, 'config'>,
  io: Io,
): readonly string[] {
  const missing = allowUpload.find((name) => !existsSync(path.resolve(io.cwd, name)));
  if (missing !== undefined) {
    throw new UserError(`There is no ${missing}, which --allow-upload names.`);
  }
  const { project, folder } = projectOf(config === undefined ? {} : { config }, io);
  return [...allowUpload, ...project.allowUploads.map((name) => path.join(folder, name))];
}

/** There is a folder of journeys where we are. */
export function hasOwn({ cwd }: Io): boolean {
  return existsSync(path.resolve(cwd, home));
}

const noneGiven =
  'No journey was named, and there is no folder "journeys" here. Name a file, such as: friction run journey.yaml';
