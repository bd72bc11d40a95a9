import type { PictureProject } from '../../../lib/pictures/picture-data.ts';

/** A project of which nothing is known but what is given. */
export function aPictureProject(given: Partial<PictureProject> & { id: string }): PictureProject {
  return {
    title: `Project ${given.id}`,
    start: null,
    end: null,
    allocated: null,
    budget: null,
    type: null,
    region: null,
    countries: [],
    disagreeing: [],
    ...given,
  };
}

export function usd(amount: number) {
  return { amount, currency: 'USD' };
}
