// Prints how many tests of all stages passed and failed, as the last line.
//   node scripts/sum.mjs [exit codes of the runs]
import { sumResults } from './results.mjs';

const { passed, failed } = sumResults();
// A run that broke before it could count anything is a failure too.
const broke = process.argv.slice(2).some((code) => code !== '0') || passed === 0;
const failures = failed === 0 && broke ? 1 : failed;
process.stdout.write(`tests: ${passed} passed, ${failures} failed\n`);
process.exitCode = failures === 0 ? 0 : 1;
