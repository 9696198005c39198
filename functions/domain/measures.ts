import type { Measure } from './measure.ts';
import { measureActivity } from './measures/activity.ts';
import {
  measureCertificate,
  measureCertificationPlan,
  measureGreenFactoryApplication,
} from './measures/certification.ts';
import {
  measureChemicalDisclosure,
  measureHsSupplierAudit,
  measureRegulatoryUpdate,
  measureSystemSuggestion,
  measureVocProject,
} from './measures/chemicals.ts';
import { measureCoachingScore } from './measures/coaching.ts';
import { measureDeclaration, measureDeclaredSmelter } from './measures/consolidation.ts';
import { measureCsrAudit, measureCsrFinding } from './measures/csr.ts';
import {
  measureGreenCertificate,
  measureGreenPower,
  measurePvGeneration,
  measurePvPlant,
} from './measures/electricity.ts';
import { measureRefrigerant, measureWastewater } from './measures/fugitive.ts';
import { measureIpeSnapshot, measureVisitPlan } from './measures/ipe.ts';
import { measureMineralSurvey } from './measures/mineral-survey.ts';
import {
  measureGrievance,
  measureRiskFinding,
  measureRiskTransition,
  measureSorRemoval,
} from './measures/mitigation.ts';
import {
  measureCarbonPrice,
  measureCepProject,
  measureEepProject,
  measureFactoryTarget,
  measureRevenue,
  measureSupplierCarbon,
  measureSupplierVisit,
} from './measures/programme.ts';
import { measureScope3 } from './measures/scope3.ts';
import { measureRcoi, measureRmapStatus, measureSmelter } from './measures/smelter.ts';
import { measureSupplier } from './measures/supplier.ts';
import { measureRoleScope, measureTraining, measureTrainingSession } from './measures/training.ts';
import {
  measureWaste,
  measureWastewaterTest,
  measureWater,
  measureWaterRisk,
} from './measures/waste-water.ts';

/** Datasets that are folded into figures, each with its one measure. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  [
    measureActivity,
    measureRefrigerant,
    measureWastewater,
    measurePvGeneration,
    measurePvPlant,
    measureGreenPower,
    measureGreenCertificate,
    measureScope3,
    measureEepProject,
    measureCepProject,
    measureFactoryTarget,
    measureRevenue,
    measureCarbonPrice,
    measureCoachingScore,
    measureSupplierVisit,
    measureSupplierCarbon,
    measureCertificate,
    measureCertificationPlan,
    measureGreenFactoryApplication,
    measureWaste,
    measureWater,
    measureWaterRisk,
    measureWastewaterTest,
    measureRegulatoryUpdate,
    measureSystemSuggestion,
    measureHsSupplierAudit,
    measureChemicalDisclosure,
    measureVocProject,
    measureIpeSnapshot,
    measureVisitPlan,
    measureTraining,
    measureRoleScope,
    measureTrainingSession,
    measureSupplier,
    measureMineralSurvey,
    measureDeclaration,
    measureDeclaredSmelter,
    measureSmelter,
    measureRmapStatus,
    measureRcoi,
    measureSorRemoval,
    measureRiskFinding,
    measureRiskTransition,
    measureGrievance,
    measureCsrAudit,
    measureCsrFinding,
  ].map((declared) => [declared.dataset, declared]),
);
