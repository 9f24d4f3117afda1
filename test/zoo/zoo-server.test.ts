import { expect, test } from 'vitest';
import { packageFile } from './zoo-server.ts';

test('finds files of packages', () => {
  expect(packageFile('/npm/bootstrap/dist/css/bootstrap.css')).toMatch(
    /fixtures\/zoo\/node_modules\/bootstrap\/dist\/css\/bootstrap\.css$/,
  );
  expect(packageFile('/npm/.bundles/sentry-feedback.js')).not.toBeNull();
});

test.each([
  '/npm/../setup.mjs',
  '/npm/%2e%2e/package.json',
  '/npm/a/../../pages/x.js',
  '/npm/a%00.js',
])('keeps to the packages: %s', (address) => expect(packageFile(address)).toBeNull());
