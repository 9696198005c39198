import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { datasets } from '../../functions/domain/datasets.ts';

/** What is wrong with a record: the paths that its dataset points at. */
function faults(dataset: string, attributes: Readonly<Record<string, unknown>>): readonly string[] {
  const result = z.safeParse(datasets.get(dataset)?.schema ?? expect.fail(dataset), attributes);
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
}

const load = {
  facilityId: 'P1',
  year: 2024,
  quarter: 1,
  stream: 'SW17',
  hazardous: false,
  method: 'landfill',
  massT: '1.5',
  legallyMandatedLandfill: true,
};
const update = {
  updateId: 'U1',
  title: { 'zh-CN': '甲', en: 'A' },
  jurisdiction: 'EU',
  collectedOn: '2024-01-05',
  status: 'assessed',
  affects: [],
};
const disclosure = { subsidiaryId: 'S1', year: 2024, categories: [], status: 'not_submitted' };
const application = { facilityId: 'P1', type: 'national', year: 2024, status: 'selected' };
const certificate = {
  certificateNumber: 'C1',
  standard: 'AWS',
  facilityId: 'P1',
  subject: { 'zh-CN': '甲', en: 'A' },
  issuedOn: '2024-01-05',
};
const person = {
  personHash: 'ab12cd34ef56ab78',
  courseId: 'C1',
  heldOn: '2024-01-05',
  theme: 'chemicals',
  audience: 'employee',
  passed: true,
};

describe('records of the green programmes', () => {
  test.each([
    ['waste ordered into landfill', 'waste', load, []],
    ['waste ordered into recycling', 'waste', { ...load, method: 'recycle' }, ['legallyMandatedLandfill']],
    ['a negative mass', 'waste', { ...load, massT: '-1' }, ['massT']],
    ['an assessed update without its day', 'regulatory-update', update, ['assessedOn']],
    ['an assessed update', 'regulatory-update', { ...update, assessedOn: '2024-02-01' }, []],
    ['a disclosure not submitted', 'chemical-disclosure', disclosure, []],
    [
      'a submission without its day',
      'chemical-disclosure',
      { ...disclosure, status: 'submitted' },
      ['status'],
    ],
    [
      'a review closed without a submission',
      'chemical-disclosure',
      { ...disclosure, status: 'closed', closedOn: '2024-05-01' },
      ['status'],
    ],
    [
      'a closed review',
      'chemical-disclosure',
      { ...disclosure, status: 'closed', submittedOn: '2024-04-01', closedOn: '2024-05-01' },
      [],
    ],
    [
      'a disclosure that is rejected, although it was submitted again since',
      'chemical-disclosure',
      { ...disclosure, status: 'rejected', rejectedOn: '2024-04-01', submittedOn: '2024-05-01' },
      ['status'],
    ],
    [
      'one that is submitted, although it came back since',
      'chemical-disclosure',
      { ...disclosure, status: 'submitted', submittedOn: '2024-04-01', rejectedOn: '2024-05-01' },
      ['status'],
    ],
    [
      'one that is submitted and has a day of closing',
      'chemical-disclosure',
      { ...disclosure, status: 'submitted', submittedOn: '2024-04-01', closedOn: '2024-05-01' },
      ['status'],
    ],
    [
      'one that is not submitted and has a day of submission',
      'chemical-disclosure',
      { ...disclosure, submittedOn: '2024-04-01' },
      ['status'],
    ],
    [
      'one that is submitted again after it came back',
      'chemical-disclosure',
      { ...disclosure, status: 'submitted', rejectedOn: '2024-04-01', submittedOn: '2024-05-01' },
      [],
    ],
    ['a selected application', 'green-factory-application', application, []],
    [
      'a selected application with a day of submission',
      'green-factory-application',
      { ...application, submittedOn: '2024-05-01' },
      ['submittedOn'],
    ],
    [
      'a granted application without one',
      'green-factory-application',
      { ...application, status: 'granted' },
      ['submittedOn'],
    ],
    ['an AWS certificate without a level', 'certificate', certificate, ['level']],
    ['an AWS certificate of silver', 'certificate', { ...certificate, level: 'silver' }, ['level']],
    ['an AWS certificate of gold', 'certificate', { ...certificate, level: 'gold' }, []],
    ['a UL 2799 validation without a level', 'certificate', { ...certificate, standard: 'UL2799' }, []],
    ['one of core', 'certificate', { ...certificate, standard: 'UL2799', level: 'core' }, ['level']],
    [
      'a product’s with a level',
      'certificate',
      { ...certificate, standard: 'ISO14067', level: 'gold' },
      ['level'],
    ],
    ['a course of a pseudonym', 'training', person, []],
    ['a course of a name', 'training', { ...person, personHash: 'Wang Wei' }, ['personHash']],
    ['a risk beyond the scale', 'water-risk', { facilityId: 'P1', year: 2024, level: 5 }, ['level']],
  ])('%s', (_, dataset, attributes, expected) => {
    expect(faults(dataset, attributes)).toEqual(expected);
  });
});
