import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** What a run of tests came to. */
interface Report {
  readonly passed: number;
  readonly failed: number;
  /** Of each failure the project of vitest, which is the browser; the file; the test; what was wrong. */
  readonly failures: readonly string[];
}

/** A failure is told in so many characters at most: the values that differ may be whole libraries. */
const LONGEST = 600;

/**
 * Writes a `Report` into a file. Vitest's own report in JSON tells neither in which browser a test failed nor what the
 * difference was.
 *
 * @param path Of the file.
 */
export function reportTo(path: string): Reporter {
  return {
    onTestRunEnd(modules, unhandled) {
      const tests = modules.flatMap(testsOf);
      const count = (state: string) => tests.filter((test) => test.result().state === state).length;
      const failures = [
        ...modules.flatMap(failuresOf),
        ...unhandled.map((error) => `outside of all tests: ${errorText(error)}`),
      ];
      const report: Report = { passed: count('passed'), failed: count('failed'), failures };
      writeFileSync(path, JSON.stringify(report));
    },
  };
}

function testsOf(module: TestModule): TestCase[] {
  return [...module.children.allTests()];
}

function failuresOf(module: TestModule): string[] {
  const place = `${module.project.name}: ${module.relativeModuleId}`;
  const ofSuites = [...module.children.allSuites()].flatMap((suite) =>
    suite.errors().map((error) => `${place}: ${suite.fullName}: ${errorText(error)}`),
  );
  const ofTests = testsOf(module).flatMap((test) =>
    (test.result().errors ?? []).map((error) => `${place}: ${test.fullName}: ${errorText(error)}`),
  );
  return [...module.errors().map((error) => `${place}: ${errorText(error)}`), ...ofSuites, ...ofTests];
}

interface Thrown {
  readonly message: string;
  readonly diff?: string | undefined;
  readonly stacks?: readonly { readonly file: string; readonly line: number }[] | undefined;
}

/** What was wrong, the difference where there is one, and the line that the test was at. */
export function errorText({ message, diff = '', stacks = [] }: Thrown): string {
  const text = stripVTControlCharacters(`${message}\n${diff}`).trim();
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const last = stacks.at(-1);
  return last ? `${cut}\nat ${last.file.replace(/^.*\/tests\//, 'tests/')}:${last.line}` : cut;
}
