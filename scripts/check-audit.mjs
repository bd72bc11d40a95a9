// npm run audit: is anything known against what ships? Not every registry answers that, and none does offline: no
// answer is said and passes, but not with --strict. What is known against tools is said, and passes as well.
import { npm, say } from './run.mjs';

async function audit(args) {
  const { output } = await npm(['audit', '--json', '--loglevel=silent', ...args], { quiet: true });
  try {
    const report = JSON.parse(output);
    return report.vulnerabilities ? report : null;
  } catch {
    return null;
  }
}

function tell(what, { vulnerabilities }) {
  const found = Object.values(vulnerabilities);
  say(`${what}: ${found.length === 0 ? 'nothing is known against it.' : `${found.length} findings`}`);
  for (const { name, severity, range } of found) say(`  ${severity.padEnd(9)} ${name} ${range}`);
  return found.length;
}

async function check() {
  const shipped = await audit(['--omit=dev']);
  if (!shipped) {
    say('The registry does not answer what is known against packages.');
    return process.argv.includes('--strict') ? 1 : 0;
  }
  const findings = tell('What ships', shipped);
  const all = await audit([]);
  if (all) tell('What ships, and tools', all);
  return findings === 0 ? 0 : 1;
}

process.exitCode = await check();
