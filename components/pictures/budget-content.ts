import { i18n } from '#i18n';
import { formatMoney } from '../../lib/format.ts';
import { budgetBarsScene } from '../../lib/pictures/budget-bars.ts';
import { type BudgetGroup, type Budgets, budgetsOf } from '../../lib/pictures/budgets.ts';
import { emphasize } from '../../lib/pictures/emphasis.ts';
import { type PictureContent, type PictureTableRow, whereAny } from './picture-kind.ts';
import { disagreeingIn, numbers, type PictureInput, selectedOf } from './picture-words.ts';

/** A picture for each currency; where no budget is known, one that says so. */
export function budgetContents(input: PictureInput): PictureContent[] {
  const budgets = budgetsOf(input.projects);
  const { groups } = budgets;
  if (groups.length === 0) return [nothingKnown(budgets, input)];
  return groups.map((group) => groupContent(group, budgets, input));
}

function nothingKnown(budgets: Budgets, input: PictureInput): PictureContent {
  const notes = unknownNotes(budgets, input);
  const table = { columns: [], rows: [] };
  return { title: i18n.t('picture.budgets.title'), fileName: 'budgets', notes, table, draw: null };
}

function groupContent(group: BudgetGroup, budgets: Budgets, input: PictureInput): PictureContent {
  const { projects, selected, locale } = input;
  const { currency, shown, rest } = group;
  const isAlone = budgets.groups.length === 1;
  const known = numbers({ known: shown.length + rest.projects.length, all: projects.length }, locale);
  const drawn = [...shown.map(({ project }) => project), ...rest.projects.map((id) => ({ id }))];
  const words = budgetWords(currency, locale);
  return {
    title: isAlone ? i18n.t('picture.budgets.title') : i18n.t('picture.budgets.titleOf', { currency }),
    fileName: isAlone ? 'budgets' : `budgets-${currency}`,
    notes: [
      isAlone
        ? i18n.t('picture.budgets.shown', known)
        : i18n.t('picture.budgets.shownOf', { ...known, currency }),
      ...unknownNotes(budgets, input),
      ...whereAny(selectedOf(drawn, selected), (n) =>
        i18n.t('picture.selected', numbers({ count: n }, locale)),
      ),
    ],
    table: { columns: columns(), rows: rowsOf(group, words) },
    draw: (width) => emphasize(budgetBarsScene({ group, width, words }), selected),
  };
}

function unknownNotes({ unknown }: Budgets, { locale }: PictureInput): string[] {
  const count = (number: number) => numbers({ count: number }, locale);
  return [
    ...whereAny(unknown.length, (n) => i18n.t('picture.budgets.unknown', count(n))),
    ...whereAny(disagreeingIn(unknown, 'budget'), (n) => i18n.t('picture.budgets.disagree', count(n))),
  ];
}

function budgetWords(currency: string, locale: string) {
  const amountText = (amount: number) => formatMoney({ amount, currency }, locale);
  return {
    amount: amountText,
    rest: (count: number, amount: number) =>
      i18n.t('picture.budgets.rest', { ...numbers({ count }, locale), amount: amountText(amount) }),
  };
}

function columns() {
  return [
    { name: i18n.t('picture.column.project'), isNumber: false },
    { name: i18n.t('field.budget'), isNumber: true },
  ];
}

function rowsOf({ shown, rest }: BudgetGroup, words: ReturnType<typeof budgetWords>): PictureTableRow[] {
  const rows = shown.map(({ project, amount }) => ({
    id: project.id,
    cells: [project.title, words.amount(amount)],
  }));
  if (rest.projects.length === 0) return rows;
  return [
    ...rows,
    { id: null, cells: [words.rest(rest.projects.length, rest.amount), words.amount(rest.amount)] },
  ];
}
