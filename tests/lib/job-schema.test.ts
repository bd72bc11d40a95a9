import { describe, expect, test } from 'vitest';
import { jobSchema } from '../../lib/job-schema.ts';

const jobOf = (...urls: string[]) => ({
  pages: urls.map((url) => ({ url, state: 'waiting' })),
  state: 'running',
  stop: null,
  lastStart: null,
});

describe('a job', () => {
  test.each([
    { what: 'pages of one host', job: jobOf('https://www.iom.int/a', 'https://www.iom.int/b'), isRead: true },
    {
      what: 'pages of two hosts',
      job: jobOf('https://www.iom.int/a', 'https://kenya.iom.int/b'),
      isRead: false,
    },
    { what: 'a page that is not asked for over https', job: jobOf('http://www.iom.int/a'), isRead: false },
    { what: 'no pages', job: jobOf(), isRead: false },
  ])('with $what is understood: $isRead', ({ job, isRead }) => {
    expect(jobSchema.safeParse(job).success).toBe(isRead);
  });
});
