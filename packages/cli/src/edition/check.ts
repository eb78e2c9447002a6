import { checkPlan, checkStanding, checkStructure, checkTemplate, type Plan, type Structure, type Template } from '@quantriet/contract';
import { checkMapSheets, checkTexts } from './check-files.js';
import type { Edition, EditionProblem } from './edition.js';
import { ofShapes, ofWords, type Add, type Finding } from './findings.js';
import { unknownInPlan, unknownInStanding, unknownInStructure } from './known-words.js';
import { shapeProblems, type ShapeProblem } from './schemas.js';
import { templateKey, templatesFor } from './templates.js';

/** Everything wrong with an edition: shapes, words, the contract's rules, and what ties its parts together. */

const isHard = (shape: readonly ShapeProblem[]): boolean => shape.some(({ hard }) => hard);

/** What the rules find, which says more than the shape does; the shape alone where rules would trip over it. */
function staged(shape: readonly ShapeProblem[], rules: () => Finding[]): Finding[] {
  return [...(isHard(shape) ? [] : rules()), ...ofShapes(shape)];
}

/** The plan that this one hangs under must be published with it, with the duty it answers and the body that answers. */
function checkParent(plan: Plan, edition: Edition): Finding[] {
  const { under } = plan;
  if (!under) return [];
  const parent = edition.plans.find(({ id }) => id === under.plan);
  // That there is no such plan has been said by checkPlan.
  if (!parent) return [];
  const findings: Finding[] = [];
  if (!parent.duties.some(({ id }) => id === under.duty)) {
    findings.push({ code: 'unknown-duty', pointer: '/under/duty', params: { id: under.duty } });
  }
  const structure = edition.structures.find(({ id }) => id === parent.structure);
  if (under.body !== undefined && structure && !structure.bodies.some(({ id }) => id === under.body)) {
    findings.push({ code: 'unknown-body', pointer: '/under/body', params: { id: under.body } });
  }
  return findings;
}

/** Documents are published under their id, so two plans may share one only if they say the same of it. */
function checkShared(plan: Plan, edition: Edition): Finding[] {
  const earlier = edition.plans.slice(0, edition.plans.indexOf(plan));
  return plan.documents.flatMap((document, i): Finding[] => {
    const other = earlier.find(({ documents }) => documents.some(({ id }) => id === document.id));
    const same = other?.documents.find(({ id }) => id === document.id);
    if (!other || !same) return [];
    const card = ({ role: _role, ...rest }: typeof document): string => JSON.stringify(Object.entries(rest).sort());
    return card(same) === card(document) ? [] : [{ code: 'document-differs', pointer: `/documents/${i}/id`, params: { id: document.id, plan: other.id } }];
  });
}

function checkOnePlan(plan: Plan, structure: Structure | undefined, edition: Edition): Finding[] {
  if (!structure) return [{ code: 'unknown-structure', pointer: '/structure', params: { id: plan.structure, known: '' } }];
  return [
    ...ofWords(unknownInPlan(plan)),
    ...checkPlan(plan, structure, { plans: edition.plans.filter((other) => other !== plan), texts: edition.documents, templates: templatesFor(edition) }),
    ...checkParent(plan, edition),
    ...checkShared(plan, edition),
  ];
}

/** Problems of one plan with all that belongs to it. */
function checkOne(plan: Plan, edition: Edition): EditionProblem[] {
  const found: EditionProblem[] = [];
  const add: Add = (subject, findings) => {
    for (const finding of findings) found.push({ ...finding, plan: plan.id, subject });
  };
  const structure = edition.structures.find(({ id }) => id === plan.structure);
  const planShape = shapeProblems.plan(plan);
  const sound = !isHard(planShape);
  add('plan', staged(planShape, () => checkOnePlan(plan, structure, edition)));
  if (structure) {
    add('structure', staged(shapeProblems.structure(structure), () => [...ofWords(unknownInStructure(structure)), ...checkStructure(structure)]));
  }
  const standing = edition.standing[plan.id] ?? [];
  const shape = standing.flatMap((statement, i) => shapeProblems.statement(statement).map((problem) => ({ ...problem, pointer: `/${i}${problem.pointer}` })));
  add('standing', staged(shape, () => [...ofWords(unknownInStanding(standing)), ...(structure && sound ? checkStanding(standing, plan, structure) : [])]));
  if (sound) {
    checkTexts(plan, edition.documents, add);
    if (structure) checkMapSheets(structure, edition.mapSheets, add);
  }
  return found;
}

function reportTwice(edition: Edition): EditionProblem[] {
  const ids = edition.plans.map(({ id }) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  const strangers = Object.keys(edition.standing).filter((id) => !ids.includes(id));
  return [
    ...twice.map((id): EditionProblem => ({ code: 'duplicate-plan', plan: id, subject: 'plan', pointer: '/id', params: { id } })),
    ...strangers.map((id): EditionProblem => ({ code: 'unknown-plan', plan: id, subject: 'standing', pointer: '', params: { id } })),
  ];
}

/** What the house's own templates get wrong; the standard ones have been checked. */
function templateProblems(template: Template, plan: string, subject: EditionProblem['subject']): EditionProblem[] {
  return staged(shapeProblems.template(template), () => checkTemplate(template).map((problem) => ({ pointer: '', ...problem })))
    .map((finding) => ({ ...finding, plan, subject }));
}

/** Files that are not even of the right shape are reported and then left out of every other check. */
function checkFileShapes(edition: Edition): { problems: EditionProblem[]; sound: Edition } {
  const plan = edition.plans[0]?.id ?? '';
  const of = (subject: EditionProblem['subject'], found: readonly ShapeProblem[]): EditionProblem[] =>
    ofShapes(found).map((finding) => ({ ...finding, plan, subject }));
  const documents = edition.documents.map((text, i) => ({ text, found: of(`documents/${text.document?.id ?? i}`, shapeProblems.document(text)) }));
  const templates = (edition.templates ?? []).map((template, i) => ({ template, found: templateProblems(template, plan, `templates/${template.id ? templateKey(template) : i}`) }));
  const sheets = edition.mapSheets.map((sheet, i) => ({ sheet, found: of(`map-sheets/${sheet.id ?? i}`, shapeProblems.mapSheet(sheet)) }));
  return {
    problems: [...documents, ...sheets, ...templates].flatMap(({ found }) => found),
    sound: {
      ...edition,
      documents: documents.filter(({ found }) => found.length === 0).map(({ text }) => text),
      mapSheets: sheets.filter(({ found }) => found.length === 0).map(({ sheet }) => sheet),
      templates: templates.filter(({ found }) => found.length === 0).map(({ template }) => template),
    },
  };
}

/** Empty when the edition can be published. */
export function checkEdition(edition: Edition): EditionProblem[] {
  const { problems, sound } = checkFileShapes(edition);
  return [...problems, ...reportTwice(sound), ...sound.plans.flatMap((plan) => checkOne(plan, sound))];
}
