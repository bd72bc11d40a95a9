const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
const MARK = 'bench:';

/**
 * Traces the main thread of a tab.
 *
 * @param work Is given a function that marks, by its name, what begins.
 * @returns By name, the longest task in milliseconds from its mark to the next; of marks of one name, each in turn.
 */
export async function traceTasks(tab, work) {
  await tab.tracing.start({ categories: CATEGORIES });
  await work((name) => tab.evaluate((mark) => void performance.mark(mark), MARK + name));
  return longestTasks(JSON.parse(new TextDecoder().decode(await tab.tracing.stop())).traceEvents);
}

function longestTasks(events) {
  const marks = events.filter(({ name }) => name.startsWith(MARK)).sort((a, b) => a.ts - b.ts);
  const [{ pid, tid }] = marks;
  const tasks = events.filter((each) => each.name === 'RunTask' && each.pid === pid && each.tid === tid);
  const longest = marks.map(({ name, ts }, index) => {
    const end = marks[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const own = tasks.filter((task) => task.ts >= ts && task.ts < end);
    return { name: name.slice(MARK.length), longest: Math.max(...own.map(({ dur = 0 }) => dur / 1000), 0) };
  });
  const byName = Map.groupBy(longest, ({ name }) => name);
  return new Map([...byName].map(([name, all]) => [name, all.map((each) => each.longest)]));
}
