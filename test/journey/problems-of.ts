import { formatProblems } from '../../src/journey/read/format-problems.ts';
import { type ParseOptions, parseJourney } from '../../src/journey/read/parse-journey.ts';

/** What a person is told about a journey file; files that it uses are given by their path. */
export function problemsOf(
  text: string,
  { files = {}, ...options }: ParseOptions & { files?: Readonly<Record<string, string>> } = {},
): string {
  const { problems } = parseJourney(text, 'journey.yaml', {
    cwd: '/site',
    now: new Date(2026, 0, 31, 12),
    random: () => 0.5,
    readText: (path) => {
      const text = files[path.replaceAll('\\', '/').replace(/^([A-Z]:)?\/site\//, '')];
      return text === undefined ? { reason: 'There is no such file.' } : { text };
    },
    ...options,
  });
  return `\n${formatProblems(problems)}\n`;
}

/** A journey with these steps and nothing wrong around them. */
export function withSteps(...items: readonly string[]): string {
  const steps = ['open: /', ...items].map((item) => `  - ${item}\n`).join('');
  return `journey: t\nsite: https://a.example\ngoal: done\nsteps:\n${steps}`;
}
